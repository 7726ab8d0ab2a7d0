import type { Webhook } from '@viaggio/contract/webhooks';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../app/session';
import { Button } from '../../../components/Button';
import { showToast } from '../../../components/toastStore';
import { useChange } from '../../../components/useChange';
import { useFormat } from '../../../format';
import rows from '../rows.module.css';
import { useProviderName } from './useProviderName';
import { useRefusalName } from './useRefusalName';
import css from './webhooks.module.css';

export function WebhookLine({ webhook, onOpen }: { webhook: Webhook; onOpen: () => void }) {
  const { t } = useTranslation();
  const nameOf = useProviderName();
  const may = useMay('editor');
  const change = useChange('updateWebhook', { renews: ['listWebhooks', 'listSources'] });
  const { enabled, name, id } = webhook;
  const enable = (on: boolean) => change.mutate({ params: { id }, body: { enabled: on } });
  const turn = () => {
    enable(!enabled);
    showToast(t(enabled ? 'webhooks.pausedDone' : 'webhooks.resumedDone', { name }), {
      undo: () => enable(enabled),
    });
  };
  const state = !enabled
    ? 'off'
    : webhook.secret !== 'kept'
      ? 'bad'
      : webhook.lastDeliveryAt
        ? 'on'
        : 'waiting';
  return (
    <li className={rows.row}>
      <span className={css.lamp} data-state={state} aria-hidden />
      <button type="button" className={`${rows.grow} ${rows.link}`} onClick={onOpen}>
        <strong>{name}</strong>
        <small>{nameOf(webhook.provider)}</small>
      </button>
      <span className={css.state}>
        <State webhook={webhook} />
      </span>
      {may && (
        <Button small look="plain" onClick={turn}>
          {t(enabled ? 'webhooks.pause' : 'webhooks.resume')}
        </Button>
      )}
    </li>
  );
}

/** One thing: what is missing, what went wrong since the last delivery, or when it last came. */
function State({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation();
  const format = useFormat();
  const refusal = useRefusalName();
  const { lastDeliveryAt, lastRefusedAt, lastRefusal } = webhook;
  if (!webhook.enabled) return t('webhooks.paused');
  if (webhook.secret !== 'kept') return t(`webhooks.secret_${webhook.secret}`);
  if (lastRefusedAt && lastRefusal && (!lastDeliveryAt || lastRefusedAt > lastDeliveryAt)) {
    return t('webhooks.refusedAgo', { why: refusal(lastRefusal), ago: format.ago(lastRefusedAt) });
  }
  return lastDeliveryAt
    ? t('webhooks.lastDelivery', { ago: format.ago(lastDeliveryAt) })
    : t('webhooks.nothingYet');
}
