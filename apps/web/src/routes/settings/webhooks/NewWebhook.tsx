import { TextInput } from '@mantine/core';
import type { WebhookProviderName } from '@viaggio/contract/webhooks';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button';
import { Panel } from '../../../components/Panel';
import { useChange } from '../../../components/useChange';
import { KindCards } from '../KindCards';
import rows from '../rows.module.css';
import { SecretOnce } from './SecretOnce';
import { PROVIDERS, useProviderName } from './useProviderName';

interface Props {
  readonly onClose: () => void;
  readonly onCreated: (id: string) => void;
}

export function NewWebhook({ onClose, onCreated }: Props) {
  const { t } = useTranslation();
  const nameOf = useProviderName();
  const [provider, setProvider] = useState<WebhookProviderName>('shopify');
  const [name, setName] = useState('');
  const create = useChange('createWebhook', {
    renews: ['listWebhooks', 'listSources'],
    onDone: ({ id, signingSecret }) => signingSecret === null && onCreated(id),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate({ body: { provider, name: name.trim() || nameOf(provider) } });
  };
  const made = create.data;
  if (made?.signingSecret) {
    return (
      <Panel
        title={made.name}
        kicker={nameOf(made.provider)}
        place="middle"
        onClose={() => onCreated(made.id)}
      >
        <SecretOnce secret={made.signingSecret} url={made.url} />
        <Button look="solid" className={rows.later} onClick={() => onCreated(made.id)}>
          {t('webhooks.goOn')}
        </Button>
      </Panel>
    );
  }
  return (
    <Panel title={t('webhooks.addTitle')} place="middle" onClose={onClose}>
      <form onSubmit={submit}>
        <KindCards
          legend={t('webhooks.from')}
          kinds={PROVIDERS}
          nameOf={nameOf}
          chosen={provider}
          onChoose={setProvider}
        />
        <p className={rows.faint}>{t(`webhooks.brings.${provider}`)}</p>
        <TextInput
          className={rows.later}
          label={t('webhooks.name')}
          placeholder={nameOf(provider)}
          value={name}
          maxLength={120}
          onChange={(event) => setName(event.target.value)}
        />
        <Button type="submit" look="solid" busy={create.isPending} className={rows.later}>
          {t('webhooks.create')}
        </Button>
      </form>
    </Panel>
  );
}
