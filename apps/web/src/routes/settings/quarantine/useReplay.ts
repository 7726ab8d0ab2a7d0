import { useTranslation } from 'react-i18next';
import { showToast } from '../../../components/toastStore';
import { useChange } from '../../../components/useChange';
import { useFormat } from '../../../format';

/** Sends rows again and tells what became of them. */
export function useReplay(onDone?: () => void) {
  const { t } = useTranslation();
  const format = useFormat();
  return useChange('replayQuarantine', {
    renews: ['listQuarantine', 'overview', 'listPeople'],
    onDone: ({ stored, duplicate, quarantined }) => {
      showToast(
        t('settings.quarantine.replayed', {
          stored: format.number(stored),
          duplicate: format.number(duplicate),
          quarantined: format.number(quarantined),
        }),
      );
      onDone?.();
    },
  });
}
