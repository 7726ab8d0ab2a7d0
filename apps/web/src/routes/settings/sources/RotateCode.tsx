import type { Source } from '@viaggio/contract/sources';
import { useTranslation } from 'react-i18next';
import { ConfirmButton } from '../../../components/ConfirmButton';
import { showToast } from '../../../components/toastStore';
import { useChange } from '../../../components/useChange';
import { useFormat } from '../../../format';
import rows from '../rows.module.css';

/** Sites change their code one after another: so long the old one opens too. */
const OVERLAP_DAYS = 30;

/** Another code for a connection, and until when the one before opens. */
export function RotateCode({ source }: { source: Source }) {
  const { t } = useTranslation();
  const format = useFormat();
  const rotate = useChange('rotateSource', {
    renews: ['listSources'],
    onDone: () => showToast(t('settings.sources.rotated', { days: OVERLAP_DAYS })),
  });
  const { formerUntil } = source;
  const isOpen = formerUntil !== null && Date.parse(formerUntil) > Date.now();
  return (
    <div className={rows.foot}>
      <ConfirmButton
        small
        busy={rotate.isPending}
        onConfirm={() => rotate.mutate({ params: { id: source.id }, body: { overlapDays: OVERLAP_DAYS } })}
      >
        {t('settings.sources.rotate')}
      </ConfirmButton>
      <span className={rows.faint}>
        {isOpen
          ? t('settings.sources.formerUntil', { date: format.date(formerUntil) })
          : t('settings.sources.rotateHelp', { days: OVERLAP_DAYS })}
      </span>
    </div>
  );
}
