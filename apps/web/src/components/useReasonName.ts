import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** Why a row was refused, in words; a code we have no words for is shown as it is. */
export function useReasonName(): (reason: string) => string {
  const { t, i18n } = useTranslation();
  return useCallback(
    (reason) =>
      i18n.exists(`reasons.${reason}`)
        ? t(`reasons.${reason}` as 'reasons.time_invalid')
        : reason.replaceAll('_', ' '),
    [t, i18n],
  );
}
