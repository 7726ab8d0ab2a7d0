import { useTranslation } from 'react-i18next';
import { ConfirmButton } from '../../../components/ConfirmButton';
import { showToast } from '../../../components/toastStore';
import { useChange } from '../../../components/useChange';

export function DiscardButton({ id, onDone }: { id: string; onDone: () => void }) {
  const { t } = useTranslation();
  const discard = useChange('discardQuarantined', {
    renews: ['listQuarantine'],
    onDone: () => {
      showToast(t('settings.quarantine.discarded'));
      onDone();
    },
  });
  return (
    <ConfirmButton busy={discard.isPending} onConfirm={() => discard.mutate({ params: { id } })}>
      {t('settings.quarantine.discard')}
    </ConfirmButton>
  );
}
