import { TextInput } from '@mantine/core';
import type { Webhook } from '@viaggio/contract/webhooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../app/session';
import { ConfirmButton } from '../../../components/ConfirmButton';
import { CopyBlock } from '../../../components/CopyBlock';
import { Panel } from '../../../components/Panel';
import { useChange } from '../../../components/useChange';
import rows from '../rows.module.css';
import { MappingPart } from './MappingPart';
import { SecretPart } from './SecretPart';
import { SignaturePart } from './SignaturePart';
import { useProviderName } from './useProviderName';
import css from './webhooks.module.css';

/** One webhook: what to do on the other side, the secret, what arrives and what it becomes. */
export function WebhookPanel({ webhook, onClose }: { webhook: Webhook; onClose: () => void }) {
  const { t } = useTranslation();
  const may = useMay('editor');
  const nameOf = useProviderName();
  return (
    <Panel title={webhook.name} kicker={nameOf(webhook.provider)} place="wide" onClose={onClose}>
      <section className={css.part}>
        <h3>{t('webhooks.address')}</h3>
        <CopyBlock text={webhook.url} label={t('webhooks.address')} whole />
        <p className={rows.faint}>{t(`webhooks.how.${webhook.provider}`)}</p>
      </section>
      {may && <SecretPart webhook={webhook} />}
      {may && webhook.signature && <SignaturePart webhook={webhook} signature={webhook.signature} />}
      {may ? <MappingPart webhook={webhook} /> : <p className={rows.faint}>{t('webhooks.editorsOnly')}</p>}
      {may && <Foot webhook={webhook} onClose={onClose} />}
    </Panel>
  );
}

function Foot({ webhook, onClose }: { webhook: Webhook; onClose: () => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState(webhook.name);
  const params = { id: webhook.id };
  const rename = useChange('updateWebhook', { renews: ['listWebhooks', 'listSources'] });
  const remove = useChange('deleteWebhook', { renews: ['listWebhooks', 'listSources'], onDone: onClose });
  const isNew = name.trim() !== '' && name.trim() !== webhook.name;
  return (
    <div className={rows.foot}>
      <TextInput
        aria-label={t('webhooks.rename')}
        value={name}
        maxLength={120}
        onChange={(event) => setName(event.target.value)}
        onBlur={() => isNew && rename.mutate({ params, body: { name: name.trim() } })}
      />
      <ConfirmButton onConfirm={() => remove.mutate({ params })} busy={remove.isPending}>
        {t('webhooks.close')}
      </ConfirmButton>
      <span className={rows.faint}>{t('webhooks.closeHelp')}</span>
    </div>
  );
}
