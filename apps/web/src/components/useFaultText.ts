import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../api';
import type en from '../i18n/en/index';

type FaultCode = keyof typeof en.faults;

/** Words for a fault: by its code when we have them, by its kind otherwise. */
export function useFaultText(): (error: unknown) => string {
  const { t, i18n } = useTranslation();
  return useCallback(
    (error) => {
      if (!(error instanceof ApiError)) return t('faults.unexpected');
      const known = (code: string): code is FaultCode => i18n.exists(`faults.${code}`);
      if (known(error.code)) return t(`faults.${error.code}` as 'faults.unexpected');
      const kind = `status_${error.status}`;
      if (known(kind)) return t(`faults.${kind}` as 'faults.unexpected');
      return error.status >= 500 ? t('faults.server') : `${t('faults.refused')} ${error.message}`;
    },
    [t, i18n],
  );
}
