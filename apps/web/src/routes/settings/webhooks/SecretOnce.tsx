import { useTranslation } from 'react-i18next';
import { CopyBlock } from '../../../components/CopyBlock';
import rows from '../rows.module.css';

/** A secret that Viaggio made: shown now, and never again. */
export function SecretOnce({ secret, url }: { readonly secret: string; readonly url?: string }) {
  const { t } = useTranslation();
  return (
    <>
      {url && (
        <>
          <h3>{t('webhooks.address')}</h3>
          <CopyBlock text={url} label={t('webhooks.address')} whole />
        </>
      )}
      <h3>{t('webhooks.secret')}</h3>
      <p className={rows.warn}>{t('webhooks.secretOnce')}</p>
      <CopyBlock text={secret} label={t('webhooks.secret')} whole />
    </>
  );
}
