import type { MappedEvent, WebhookPreview } from '@viaggio/contract/webhooks';
import { useTranslation } from 'react-i18next';
import { useChannelName } from '../../../components/useChannelName';
import { useIdentifierName } from '../../../components/useIdentifierName';
import { useReasonName } from '../../../components/useReasonName';
import { useFormat } from '../../../format';
import rows from '../rows.module.css';
import { useRefusalName } from './useRefusalName';
import css from './webhooks.module.css';

/** The events a delivery becomes, each with who, when and how much; or why there are none. */
export function PreviewList({ preview }: { preview: WebhookPreview }) {
  const { t } = useTranslation();
  const refusal = useRefusalName();
  if (preview.events.length === 0) {
    return (
      <p className={rows.faint}>
        {preview.outcome === 'refused' ? refusal(preview.code) : t(`webhooks.none.${preview.outcome}`)}
      </p>
    );
  }
  return (
    <ol className={css.preview}>
      {preview.events.map((event) => (
        <Event key={event.messageId} event={event} />
      ))}
    </ol>
  );
}

function Event({ event }: { event: MappedEvent }) {
  const { t } = useTranslation();
  const format = useFormat();
  const reason = useReasonName();
  const channelName = useChannelName();
  const identifierName = useIdentifierName();
  const money = event.value !== 0 && format.money(event.value, event.currency || 'EUR');
  const facts = [
    event.time && format.date(event.time, 'full'),
    event.channel && channelName(event.channel),
    event.place,
    money,
  ].filter(Boolean);
  return (
    <li data-bad={event.code !== '' || undefined}>
      <strong>{event.name || event.type}</strong>
      {event.code !== '' && <em>{t('webhooks.wouldWait', { why: reason(event.code) })}</em>}
      <small>{facts.join(' · ')}</small>
      <dl className={css.who}>
        {event.identifiers.map(({ kind, value }) => (
          <div key={`${kind} ${value}`}>
            <dt>{identifierName(kind)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <details>
        <summary>{t('webhooks.byRule', { rule: event.ruleName || String(event.rule + 1) })}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reachable by keyboard. */}
        <pre tabIndex={0}>{JSON.stringify(event.item, null, 2)}</pre>
      </details>
    </li>
  );
}
