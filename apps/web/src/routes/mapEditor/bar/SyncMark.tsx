import { IconAlertTriangle, IconCloudCheck, IconCloudOff, IconLoader2 } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { MapSync } from '../../../api/maps';
import { useFaultText } from '../../../components/useFaultText';
import css from './Bar.module.css';

/** Whether what is on screen is on the server; where it is not, why, and what becomes of it. */
export function SyncMark({ sync }: { sync: MapSync }) {
  const { t } = useTranslation();
  const fault = useFaultText();
  const state = useSyncExternalStore(sync.subscribe, sync.read);
  const icon = { size: 16, stroke: 1.7, 'aria-hidden': true } as const;
  switch (state.kind) {
    case 'loading':
    case 'saving':
      return (
        <Said look="busy" icon={<IconLoader2 {...icon} />}>
          {t(state.kind === 'loading' ? 'common.loading' : 'maps.editor.saving')}
        </Said>
      );
    case 'saved':
      return (
        <Said look="saved" icon={<IconCloudCheck {...icon} />}>
          {t('common.saved')}
        </Said>
      );
    case 'offline':
      return (
        <Said look="away" icon={<IconCloudOff {...icon} />} onRetry={sync.retry}>
          {state.waiting === 0
            ? t('maps.editor.offline')
            : t('maps.editor.offlineWaiting', { count: state.waiting })}
        </Said>
      );
    case 'refused':
      return (
        <Said look="refused" icon={<IconAlertTriangle {...icon} />} onRetry={sync.retry}>
          {t('maps.editor.refused', { why: fault(state.error) })}
        </Said>
      );
    case 'gone':
      return (
        <Said look="refused" icon={<IconAlertTriangle {...icon} />}>
          {t('maps.editor.gone')}
        </Said>
      );
  }
}

interface SaidProps {
  readonly look: string;
  readonly icon: React.ReactNode;
  readonly children: string;
  readonly onRetry?: () => void;
}

function Said({ look, icon, children, onRetry }: SaidProps) {
  const { t } = useTranslation();
  return (
    <span className={css.sync} data-look={look} role="status">
      {icon}
      <span>{children}</span>
      {onRetry && (
        <button type="button" className={css.retry} onClick={onRetry}>
          {t('common.retry')}
        </button>
      )}
    </span>
  );
}
