import { PasswordInput } from '@mantine/core';
import type { Webhook } from '@viaggio/contract/webhooks';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button';
import { showToast } from '../../../components/toastStore';
import { useChange } from '../../../components/useChange';
import rows from '../rows.module.css';
import { SecretOnce } from './SecretOnce';
import css from './webhooks.module.css';

/** These show a secret of their own, to be copied here; with the others one is chosen. */
const GIVE_THEIR_OWN: ReadonlySet<Webhook['provider']> = new Set(['shopify', 'stripe', 'hubspot']);

export function SecretPart({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation();
  const [secret, setSecret] = useState('');
  const params = { id: webhook.id };
  const save = useChange('setWebhookSecret', {
    renews: ['listWebhooks'],
    onDone: ({ signingSecret }) => {
      setSecret('');
      if (signingSecret === null) showToast(t('webhooks.secretSaved'));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ params, body: { secret: secret.trim() } });
  };
  const made = save.data?.signingSecret;
  return (
    <section className={css.part}>
      <h3>{t('webhooks.secret')}</h3>
      <p className={webhook.secret === 'kept' ? rows.faint : rows.warn}>
        {t(`webhooks.secret_${webhook.secret}`)} {t(`webhooks.whereSecret.${webhook.provider}`)}
      </p>
      <form className={rows.form} onSubmit={submit}>
        <PasswordInput
          className={css.grow}
          aria-label={t('webhooks.secretPaste')}
          placeholder={t('webhooks.secretPaste')}
          value={secret}
          autoComplete="off"
          maxLength={500}
          onChange={(event) => setSecret(event.target.value)}
          visibilityToggleButtonProps={{ 'aria-label': t('webhooks.secretShow') }}
        />
        <Button type="submit" look="line" disabled={secret.trim().length < 8} busy={save.isPending}>
          {t('webhooks.secretSave')}
        </Button>
        {!GIVE_THEIR_OWN.has(webhook.provider) && (
          <Button look="plain" onClick={() => save.mutate({ params, body: { secret: null } })}>
            {t('webhooks.secretMake')}
          </Button>
        )}
      </form>
      {made && <SecretOnce secret={made} />}
    </section>
  );
}
