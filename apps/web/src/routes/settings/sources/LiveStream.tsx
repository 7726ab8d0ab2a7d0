import type { LiveEvent } from '@viaggio/contract/sources';
import { useTranslation } from 'react-i18next';
import { useChannelName } from '../../../components/useChannelName';
import { useReasonName } from '../../../components/useReasonName';
import { useTouchpointName } from '../../../components/useTouchpointName';
import { useFormat } from '../../../format';
import rows from '../rows.module.css';
import css from './sources.module.css';
import { useLiveEvents } from './useLiveEvents';

/** What is arriving, as it arrives. */
export function LiveStream() {
  const { t } = useTranslation();
  const { events, connected } = useLiveEvents();
  return (
    <section>
      <h2 className={rows.title}>{t('settings.sources.live')}</h2>
      <p className={rows.lead}>{t('settings.sources.liveHelp')}</p>
      <div className={css.stream} role="log" aria-live="off">
        {events.length === 0 && (
          <p className={rows.faint}>
            {t(connected ? 'settings.sources.liveWaiting' : 'settings.sources.liveOff')}
          </p>
        )}
        {events.map((event) => (
          <LiveLine key={event.id} event={event} />
        ))}
      </div>
    </section>
  );
}

function LiveLine({ event }: { event: LiveEvent }) {
  const { t } = useTranslation();
  const format = useFormat();
  const channel = useChannelName();
  const reason = useReasonName();
  const touchpoint = useTouchpointName();
  return (
    <div className={css.event} data-refused={event.quarantined !== null || undefined}>
      <time dateTime={event.receivedAt}>{format.date(event.receivedAt, 'seconds')}</time>
      <strong>{event.name || '–'}</strong>
      <span>
        {event.quarantined
          ? reason(event.quarantined)
          : [
              event.touchpoint ? touchpoint(event.touchpoint) : t('settings.sources.unmapped'),
              event.channel && channel(event.channel),
            ]
              .filter(Boolean)
              .join(' · ')}
      </span>
      <span>{event.source}</span>
    </div>
  );
}
