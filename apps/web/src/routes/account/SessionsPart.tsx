import { useTranslation } from 'react-i18next';
import { type AccountAccess, endSession, signOutElsewhere } from '../../api';
import { Button } from '../../components/Button';
import { Fault } from '../../components/Fault';
import { showToast } from '../../components/toastStore';
import { useFormat } from '../../format';
import rows from '../settings/rows.module.css';
import { deviceName } from './deviceName';
import { useAccessChange } from './useAccess';

export function SessionsPart({ sessions }: { sessions: AccountAccess['sessions'] }) {
  const { t } = useTranslation();
  const leave = useAccessChange(signOutElsewhere, () => showToast(t('account.sessions.done')));
  const elsewhere = sessions.some(({ here }) => !here);
  return (
    <section>
      <h2 className={rows.title}>{t('account.sessions.title')}</h2>
      <ul className={rows.rows}>
        {sessions.map((session) => (
          <SessionLine key={session.id} session={session} />
        ))}
      </ul>
      <Fault error={leave.error} />
      <div className={rows.foot}>
        {elsewhere ? (
          <Button busy={leave.isPending} onClick={() => leave.mutate()}>
            {t('account.sessions.elsewhere')}
          </Button>
        ) : (
          <p className={rows.faint}>{t('account.sessions.nowhereElse')}</p>
        )}
      </div>
    </section>
  );
}

function SessionLine({ session }: { session: AccountAccess['sessions'][number] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const device = deviceName(session.userAgent ?? '');
  const name = device ? t('account.sessions.device', device) : t('account.sessions.unknown');
  const end = useAccessChange(endSession, () => showToast(t('account.sessions.ended')));
  const since = t('account.sessions.since', { date: format.date(session.createdAt) });
  const from = session.ipAddress && t('account.sessions.from', { ip: session.ipAddress });
  return (
    <li className={rows.row}>
      <div className={rows.grow}>
        <strong>{name}</strong>
        <small>{[since, from].filter(Boolean).join(', ')}</small>
        <Fault error={end.error} />
      </div>
      {session.here ? (
        <span className={rows.faint}>{t('account.sessions.here')}</span>
      ) : (
        <Button
          small
          aria-label={`${t('account.sessions.end')}: ${name}`}
          busy={end.isPending}
          onClick={() => end.mutate(session.id)}
        >
          {t('account.sessions.end')}
        </Button>
      )}
    </li>
  );
}
