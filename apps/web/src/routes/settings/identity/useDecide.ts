import { useTranslation } from 'react-i18next';
import { showToast } from '../../../components/toastStore';
import { useChange } from '../../../components/useChange';

/** Everything that another answer to "who is who" makes old. */
export const RENEWS = ['listSuspects', 'listDoubtful', 'identityHealth', 'listPeople'] as const;

/** Decides that somebody is one person, or that many share an identifier. */
export function useDecide(onDone?: () => void) {
  const { t } = useTranslation();
  return useChange('decideIdentity', {
    renews: RENEWS,
    onDone: (_answer, { body }) => {
      showToast(t(body.verdict === 'one' ? 'verify.identity.oneDone' : 'verify.identity.sharedDone'));
      onDone?.();
    },
  });
}
