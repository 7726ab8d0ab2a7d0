import type { MapVersion } from '@viaggio/contract/maps';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../components/Button';
import { Fault } from '../../../../components/Fault';
import { Panel } from '../../../../components/Panel';
import { showToast } from '../../../../components/toastStore';
import { useChange } from '../../../../components/useChange';
import { useFormat } from '../../../../format';
import side from '../Side.module.css';

interface Props {
  readonly map: string;
  readonly version: MapVersion;
  readonly onClose: () => void;
}

/** Says what going back does, to whom, and where what is there now is kept. */
export function RestorePanel({ map, version, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const restore = useChange('restoreMapVersion', {
    renews: ['listMapVersions', 'getMap', 'listMaps'],
    quiet: true,
    onDone: () => {
      showToast(t('maps.versions.restored'));
      onClose();
    },
  });
  return (
    <Panel title={t('maps.versions.restoreTitle', { name: version.label })} place="middle" onClose={onClose}>
      <p>{t('maps.versions.restoreText', { date: format.date(version.made.at, 'full') })}</p>
      <Fault error={restore.error} />
      <p className={side.line} style={{ marginTop: 'var(--gap-4)' }}>
        <Button
          look="solid"
          busy={restore.isPending}
          onClick={() => restore.mutate({ params: { id: map, version: version.id } })}
        >
          {t('maps.versions.restoreGo')}
        </Button>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
      </p>
    </Panel>
  );
}
