import { useTranslation } from 'react-i18next';

/** Why a delivery was turned away, in words. */
export function useRefusalName(): (code: string) => string {
  const { t, i18n } = useTranslation();
  return (code) =>
    i18n.exists(`webhooks.refusals.${code}`)
      ? t(`webhooks.refusals.${code}` as 'webhooks.refusals.webhook_too_old')
      : code.replaceAll('_', ' ');
}
