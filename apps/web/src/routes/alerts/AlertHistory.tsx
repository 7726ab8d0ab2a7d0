import { useQuery } from '@tanstack/react-query';
import type { Alert, AlertEvent } from '@viaggio/contract/alerts';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../api';
import { useMay } from '../../app/session';
import { Button } from '../../components/Button';
import { Fault } from '../../components/Fault';
import { useChange } from '../../components/useChange';
import { useFormat } from '../../format';
import rows from '../settings/rows.module.css';
import css from './alerts.module.css';
import { useAlertWords } from './useAlertWords';

/** What an alert told, latest first, and whether it arrived. */
export function AlertHistory({ alert }: { alert: Alert }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(apiQuery('listAlertEvents', { params: { id: alert.id } }));
  return (
    <section>
      <h3>{t('alerts.history')}</h3>
      <Fault error={error} onRetry={refetch} />
      {data?.items.length === 0 && <p className={rows.faint}>{t('alerts.noHistory')}</p>}
      <ul>
        {data?.items.map((event) => (
          <EventLine key={event.id} alert={alert} event={event} />
        ))}
      </ul>
    </section>
  );
}

function EventLine({ alert, event }: { alert: Alert; event: AlertEvent }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { say } = useAlertWords();
  const mayEdit = useMay('editor');
  const confirm = useChange('confirmAlertEvent', { renews: ['listAlertEvents', 'getToday'] });
  const value = say(alert.watch, event.value);
  const style = alert.every === 'day' ? 'weekdayYear' : 'full';
  return (
    <li className={css.event}>
      <div className={rows.grow}>
        <strong>{format.date(event.from, style)}</strong>{' '}
        {event.expected === null
          ? t('alerts.toldOnly', { value })
          : t('alerts.told', { value, usual: say(alert.watch, event.expected) })}{' '}
        <span className={rows.faint}>{t('alerts.n', { n: format.number(event.n) })}</span>
        {event.deliveries.map(({ id, recipient, state, reason }) => (
          <small key={id}>
            {recipient}: {t(`alerts.states.${state}`)}
            {reason && ` (${reason})`}
          </small>
        ))}
      </div>
      {event.confirmedAt ? (
        <span className={rows.faint}>{t('alerts.confirmed')}</span>
      ) : (
        mayEdit && (
          <Button
            small
            busy={confirm.isPending}
            onClick={() => confirm.mutate({ params: { id: alert.id, event: event.id } })}
          >
            {t('alerts.confirm')}
          </Button>
        )
      )}
    </li>
  );
}
