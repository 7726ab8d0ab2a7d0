import type { Webhook, WebhookDelivery } from '@viaggio/contract/webhooks';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button';
import { showToast } from '../../../components/toastStore';
import { useChange } from '../../../components/useChange';
import { useFormat } from '../../../format';
import rows from '../rows.module.css';
import type { Shown } from './shown';
import { useRefusalName } from './useRefusalName';
import css from './webhooks.module.css';

interface Props {
  readonly webhook: Webhook;
  readonly deliveries: readonly WebhookDelivery[];
  /** How many examples the provider has. */
  readonly samples: number;
  readonly shown: Shown;
  readonly onShow: (shown: Shown) => void;
}

const MOST_SHOWN = 8;

/** The last deliveries; before the first one, examples of what will come. */
export function DeliveryList({ webhook, deliveries, samples, shown, onShow }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      {deliveries.length === 0 && <p className={rows.faint}>{t('webhooks.noDelivery')}</p>}
      <ul className={css.deliveries}>
        {deliveries.slice(0, MOST_SHOWN).map((delivery) => (
          <li key={delivery.id}>
            <button
              type="button"
              aria-pressed={shown.kind === 'delivery' && shown.id === delivery.id}
              disabled={delivery.body === null}
              onClick={() => onShow({ kind: 'delivery', id: delivery.id })}
            >
              <span>{format.ago(delivery.receivedAt)}</span>
              <Outcome delivery={delivery} />
            </button>
            {delivery.body !== null && <Again webhook={webhook} delivery={delivery} />}
          </li>
        ))}
        {Array.from({ length: samples }, (_, index) => index).map((index) => (
          <li key={`sample-${index}`}>
            <button
              type="button"
              aria-pressed={shown.kind === 'sample' && shown.index === index}
              onClick={() => onShow({ kind: 'sample', index })}
            >
              <span>{t('webhooks.sample', { n: index + 1 })}</span>
              <small>{t('webhooks.sampleHelp')}</small>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Outcome({ delivery }: { delivery: WebhookDelivery }) {
  const { t } = useTranslation();
  const format = useFormat();
  const refusal = useRefusalName();
  const { outcome, code, events, duplicates, quarantined } = delivery;
  const words = [
    outcome === 'accepted' || outcome === 'rows_to_fix'
      ? t('webhooks.events', { count: events, n: format.number(events) })
      : t(`webhooks.outcomes.${outcome}`),
    code !== '' && refusal(code),
    duplicates > 0 && t('webhooks.duplicates', { count: duplicates, n: format.number(duplicates) }),
    quarantined > 0 && t('webhooks.toFix', { count: quarantined, n: format.number(quarantined) }),
  ].filter(Boolean);
  return <small data-outcome={outcome}>{words.join(' · ')}</small>;
}

/** After the mapping has changed, a delivery that came before can be taken with it. */
function Again({ webhook, delivery }: { webhook: Webhook; delivery: WebhookDelivery }) {
  const { t } = useTranslation();
  const format = useFormat();
  const replay = useChange('replayWebhookDelivery', {
    renews: ['listWebhookDeliveries'],
    onDone: ({ events, duplicates }) =>
      showToast(
        t('webhooks.replayed', { count: events - duplicates, n: format.number(events - duplicates) }),
      ),
  });
  const params = { id: webhook.id, delivery: delivery.id };
  return (
    <Button small look="plain" busy={replay.isPending} onClick={() => replay.mutate({ params })}>
      {t('webhooks.again')}
    </Button>
  );
}
