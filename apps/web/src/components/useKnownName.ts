import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** The words for a name that clients often send; a workspace's own names are shown as they were sent. */
export function useKnownName(kind: 'traits' | 'counts' | 'consents'): (name: string) => string {
  const { t, i18n } = useTranslation();
  return useCallback(
    (name) => (i18n.exists(`${kind}.${name}`) ? t(`${kind}.${name}` as 'traits.city') : name),
    [t, i18n, kind],
  );
}
