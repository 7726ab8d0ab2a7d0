import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** What an identifier is called on screen; kinds of the workspace's own lose their prefix. */
export function useIdentifierName(): (kind: string) => string {
  const { t, i18n } = useTranslation();
  return useCallback(
    (kind) =>
      i18n.exists(`identifiers.${kind}`)
        ? t(`identifiers.${kind}` as 'identifiers.email')
        : kind.replace('custom:', ''),
    [t, i18n],
  );
}
