import { useTranslation } from 'react-i18next';
import { showToast } from '../../components/toastStore';
import { useChange } from '../../components/useChange';

/** Whatever lists personas, or may have been asked of them. */
export const RENEWS = ['listPersonas', 'countPersonas', 'getPersona', 'personaFigures', 'overview'] as const;

/** Removes a persona, with the time to take it back. */
export function useRemovePersona(onDone: () => void): (persona: { id: string; name: string }) => void {
  const { t } = useTranslation();
  const restore = useChange('restorePersona', { renews: RENEWS });
  const remove = useChange('deletePersona', { renews: ['listPersonas', 'countPersonas'], onDone });
  return ({ id, name }) =>
    remove.mutate(
      { params: { id } },
      {
        onSuccess: () =>
          showToast(t('personas.removed', { name }), { undo: () => restore.mutate({ params: { id } }) }),
      },
    );
}
