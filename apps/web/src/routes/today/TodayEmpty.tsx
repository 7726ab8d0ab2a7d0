import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button';
import { Empty } from '../../components/Empty';

/** Nothing has ever arrived: what this page will say, and how to begin. */
export function TodayEmpty() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { workspace } = useParams({ from: '/w/$workspace' });
  const toImport = () =>
    navigate({ to: '/w/$workspace/settings/$section', params: { workspace, section: 'import' } });
  const welcome = (step: 'connect' | 'site') =>
    navigate({ to: '/w/$workspace/welcome', params: { workspace }, search: { step } });
  return (
    <Empty
      title={t('today.emptyTitle')}
      actions={
        <>
          <Button look="solid" onClick={toImport}>
            {t('start.connect.file')}
          </Button>
          <Button onClick={() => welcome('site')}>{t('start.connect.site')}</Button>
          <Button onClick={() => welcome('connect')}>{t('start.connect.demo')}</Button>
        </>
      }
    >
      {t('today.emptyText')}
    </Empty>
  );
}
