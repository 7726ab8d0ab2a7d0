import type { AuditEntry } from '@viaggio/contract/audit';
import { useTranslation } from 'react-i18next';

const MOST_DETAIL = 160;

/** What audit entries say, in words. Actions without words of their own are said as they are called. */
export function useAuditNames() {
  const { t, i18n } = useTranslation();
  return {
    action: (action: string): string => {
      const key = `privacy.actions.${action.replaceAll('.', '_')}`;
      return i18n.exists(key)
        ? t(key as 'privacy.actions.person_viewed')
        : action.replace('.', ': ').replaceAll('_', ' ');
    },
    actor: ({ kind, name }: AuditEntry['actor']): string => {
      if (kind === 'system') return t('privacy.audit.system');
      return name || t('privacy.audit.someone');
    },
    detail: (detail: AuditEntry['detail']): string =>
      Object.entries(detail)
        .filter(([, value]) => value !== null && value !== '')
        .map(([key, value]) => `${key}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
        .join(' · ')
        .slice(0, MOST_DETAIL),
  };
}
