import { Link, useParams } from '@tanstack/react-router';
import type { TodayCall } from '@viaggio/contract/today';
import { useTranslation } from 'react-i18next';
import { Face } from '../../components/Face';
import { Quote } from '../../components/Quote';
import { useFormat } from '../../format';
import css from './TodayPage.module.css';

/** Whom to call, why, and since when. */
export function CallsPart({ calls }: { calls: readonly TodayCall[] }) {
  const { t } = useTranslation();
  return (
    <section className={css.part}>
      <h2>{t('today.calls')}</h2>
      {calls.length === 0 ? (
        <div className={css.calm}>
          <p className={css.sentence}>{t('today.noCalls')}</p>
          <p>{t('today.noCallsText')}</p>
        </div>
      ) : (
        <>
          <p className={css.help}>{t('today.callsHelp')}</p>
          <ul className={css.calls}>
            {calls.map((call) => (
              <CallLine key={call.personId} call={call} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function CallLine({ call }: { call: TodayCall }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { workspace } = useParams({ from: '/w/$workspace' });
  const { personId, name, email, reasons, since, value, words, emotion } = call;
  return (
    <li>
      <div className={css.who}>
        <Link to="/w/$workspace/customers/$person" params={{ workspace, person: personId }}>
          {name || t('common.unknownPerson')}
        </Link>
        {email && email !== name && <small>{email}</small>}
      </div>
      <div className={css.why}>
        <span>{reasons.map((reason) => t(`today.reasons.${reason}`)).join(', ')}</span>{' '}
        <small>{t('today.since', { date: format.date(since, 'day') })}</small>
        {words && (
          <q className={css.words}>
            {emotion !== null && <Face value={emotion} size={16} />}
            <Quote>{words}</Quote>
          </q>
        )}
      </div>
      <span className={css.worth}>{t('today.value', { money: format.money(Math.round(value)) })}</span>
    </li>
  );
}
