import { IconCompass, IconFileSpreadsheet, IconWorldWww } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../app/session';
import { Button } from '../../components/Button';
import { Empty } from '../../components/Empty';
import { useMapNavigate } from './useMapNavigate';

/** `fresh`: nothing ever arrived; otherwise only this period is empty. */
export function MapEmpty({ fresh }: { fresh: boolean }) {
  const { t } = useTranslation();
  const change = useMapNavigate();
  if (fresh) {
    return (
      <Empty title={t('map.emptyTitle')} actions={<WaysToStart />}>
        {t('map.emptyText')}
      </Empty>
    );
  }
  const longer = (
    <Button look="solid" onClick={() => change({ period: '365', from: undefined, to: undefined })}>
      {t('map.emptyPeriodAction')}
    </Button>
  );
  return (
    <Empty title={t('map.emptyPeriodTitle')} actions={longer}>
      {t('map.emptyPeriodText')}
    </Empty>
  );
}

function WaysToStart() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const params = { workspace: useMe().workspace?.id ?? '' };
  const welcome = (step: 'connect' | 'site') =>
    navigate({ to: '/w/$workspace/welcome', params, search: { step } });
  const toImport = () =>
    navigate({ to: '/w/$workspace/settings/$section', params: { ...params, section: 'import' } });
  return (
    <>
      <Button look="solid" icon={<IconFileSpreadsheet size={18} stroke={1.5} />} onClick={toImport}>
        {t('start.connect.file')}
      </Button>
      <Button icon={<IconWorldWww size={18} stroke={1.5} />} onClick={() => welcome('site')}>
        {t('start.connect.site')}
      </Button>
      <Button icon={<IconCompass size={18} stroke={1.5} />} onClick={() => welcome('connect')}>
        {t('start.connect.demo')}
      </Button>
    </>
  );
}
