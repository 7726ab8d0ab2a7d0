import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** What a trait is called on screen; a workspace's own are shown as they were sent. */
export function useTraitName(): (trait: string) => string {
  const { t, i18n } = useTranslation();
  return useCallback(
    (trait) => (i18n.exists(`traits.${trait}`) ? t(`traits.${trait}` as 'traits.city') : trait),
    [t, i18n],
  );
}
