import { useTranslation } from 'react-i18next';

/** An identifier as it was said, without its kind; once erased there is none. */
export function useSaidName(): (said: string) => string {
  const { t } = useTranslation();
  return (said) => (said === '' ? t('privacy.erasedPerson') : said.replace(/^[A-Za-z]+:/, ''));
}
