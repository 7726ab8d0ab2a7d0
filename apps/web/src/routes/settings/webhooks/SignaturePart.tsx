import { NativeSelect, TextInput } from '@mantine/core';
import type { Webhook, WebhookSignature } from '@viaggio/contract/webhooks';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button';
import { showToast } from '../../../components/toastStore';
import { useChange } from '../../../components/useChange';
import rows from '../rows.module.css';
import css from './webhooks.module.css';

interface Props {
  readonly webhook: Webhook;
  readonly signature: WebhookSignature;
}

/** How any other sender signs. */
export function SignaturePart({ webhook, signature }: Props) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(signature);
  const save = useChange('updateWebhook', {
    renews: ['listWebhooks'],
    onDone: () => showToast(t('webhooks.signatureSaved')),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ params: { id: webhook.id }, body: { signature: draft } });
  };
  const set = (change: Partial<WebhookSignature>) => setDraft({ ...draft, ...change });
  return (
    <section className={css.part}>
      <h3>{t('webhooks.signature')}</h3>
      <p className={rows.faint}>{t('webhooks.signatureHelp')}</p>
      <form onSubmit={submit} className={css.signature}>
        <TextInput
          label={t('webhooks.signatureHeader')}
          value={draft.header}
          pattern="[a-z0-9\-]+"
          required
          onChange={(event) => set({ header: event.target.value.toLowerCase() })}
        />
        <NativeSelect
          label={t('webhooks.signatureEncoding')}
          value={draft.encoding}
          data={['hex', 'base64']}
          onChange={(event) => set({ encoding: event.target.value as WebhookSignature['encoding'] })}
        />
        <TextInput
          label={t('webhooks.signaturePrefix')}
          value={draft.prefix}
          maxLength={20}
          onChange={(event) => set({ prefix: event.target.value })}
        />
        <TextInput
          label={t('webhooks.signatureTime')}
          value={draft.timestampHeader ?? ''}
          pattern="[a-z0-9\-]*"
          onChange={(event) => set({ timestampHeader: event.target.value.toLowerCase() || null })}
        />
        <Button type="submit" look="line" busy={save.isPending}>
          {t('common.save')}
        </Button>
      </form>
    </section>
  );
}
