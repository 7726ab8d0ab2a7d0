import { Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Webhook } from '@viaggio/contract/webhooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../../api';
import { Button } from '../../../components/Button';
import { Fault } from '../../../components/Fault';
import { showToast } from '../../../components/toastStore';
import { useChange } from '../../../components/useChange';
import rows from '../rows.module.css';
import { DeliveryList } from './DeliveryList';
import { PreviewList } from './PreviewList';
import { type Shown, shownBody } from './shown';
import { usePreview } from './usePreview';
import css from './webhooks.module.css';

/** The last deliveries, what each becomes, and the mapping that says so: a change shows at once, before it is kept. */
export function MappingPart({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<Shown>();
  const [text, setText] = useState(() => JSON.stringify(webhook.mapping, null, 2));
  const { data: kits } = useQuery({
    ...apiQuery('listWebhookKits', {}),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const kit = kits?.items.find(({ provider }) => provider === webhook.provider);
  const { data: kept } = useQuery({
    ...apiQuery('listWebhookDeliveries', { params: { id: webhook.id } }),
    refetchInterval: 5000,
  });
  const deliveries = kept?.items ?? [];
  const first = deliveries.find(({ body }) => body !== null);
  const shown: Shown = chosen ?? (first ? { kind: 'delivery', id: first.id } : { kind: 'sample', index: 0 });
  const mapping = readMapping(text);
  const preview = usePreview(webhook.id, mapping, shownBody(shown, kit?.samples ?? []));
  return (
    <section className={css.part}>
      <h3>{t('webhooks.arrives')}</h3>
      <DeliveryList
        webhook={webhook}
        deliveries={deliveries}
        samples={kit?.samples.length ?? 0}
        shown={shown}
        onShow={setChosen}
      />
      <h3>{t('webhooks.becomes')}</h3>
      <Fault error={preview.error} />
      {preview.data && <PreviewList preview={preview.data} />}
      <details className={css.mapping}>
        <summary>{t('webhooks.mapping')}</summary>
        <p className={rows.faint}>{t('webhooks.mappingHelp')}</p>
        <Textarea
          aria-label={t('webhooks.mapping')}
          classNames={{ input: css.code }}
          value={text}
          autosize
          minRows={12}
          maxRows={30}
          spellCheck={false}
          error={mapping ? undefined : t('webhooks.notJson')}
          onChange={(event) => setText(event.target.value)}
        />
        <MappingButtons
          webhook={webhook}
          mapping={mapping}
          onReady={kit && (() => setText(JSON.stringify(kit.mapping, null, 2)))}
        />
      </details>
    </section>
  );
}

interface ButtonsProps {
  readonly webhook: Webhook;
  readonly mapping: Webhook['mapping'] | undefined;
  readonly onReady: (() => void) | undefined;
}

function MappingButtons({ webhook, mapping, onReady }: ButtonsProps) {
  const { t } = useTranslation();
  const save = useChange('updateWebhook', {
    renews: ['listWebhooks'],
    onDone: () => showToast(t('webhooks.mappingSaved')),
  });
  return (
    <div className={rows.form}>
      <Button
        look="solid"
        disabled={!mapping}
        busy={save.isPending}
        onClick={() => mapping && save.mutate({ params: { id: webhook.id }, body: { mapping } })}
      >
        {t('webhooks.mappingSave')}
      </Button>
      {onReady && (
        <Button look="plain" onClick={onReady}>
          {t('webhooks.mappingReady')}
        </Button>
      )}
    </div>
  );
}

/** Only its outline is looked at here: what is wrong inside the server says, with its place. */
function readMapping(text: string): Webhook['mapping'] | undefined {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null && !Array.isArray(read)
      ? (read as Webhook['mapping'])
      : undefined;
  } catch {
    return undefined;
  }
}
