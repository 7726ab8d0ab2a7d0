import type { Alert } from '@viaggio/contract/alerts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { Button } from '../../components/Button';
import { ConfirmButton } from '../../components/ConfirmButton';
import { showToast } from '../../components/toastStore';
import { useChange } from '../../components/useChange';
import { useFormat } from '../../format';
import rows from '../settings/rows.module.css';
import { AlertForm } from './AlertForm';
import { AlertHistory } from './AlertHistory';
import css from './alerts.module.css';
import { useAlertWords } from './useAlertWords';

interface Props {
  readonly alert: Alert;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

export function AlertLine({ alert, isOpen, onToggle }: Props) {
  const { t } = useTranslation();
  const { nameOf } = useAlertWords();
  const every = t(alert.every === 'day' ? 'alerts.everyDay' : 'alerts.everyHour');
  return (
    <li className={css.alert}>
      <div className={css.line}>
        <div className={rows.grow}>
          <button type="button" className={css.name} aria-expanded={isOpen} onClick={onToggle}>
            {alert.name}
          </button>
          <small>
            {nameOf(alert.watch)} · {every} · {t(alert.enabled ? 'alerts.on' : 'alerts.off')}
          </small>
        </div>
        <span className={alert.state?.fired ? rows.warn : rows.faint}>
          <LastLook alert={alert} />
        </span>
      </div>
      {isOpen && <OpenAlert alert={alert} />}
    </li>
  );
}

function LastLook({ alert }: { alert: Alert }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { say } = useAlertWords();
  const { state, watch } = alert;
  if (state === null) return t('alerts.never');
  if (state.fault !== '') return t('alerts.fault');
  const said = { ago: format.ago(state.at), value: say(watch, state.value) };
  if (state.expected === null) {
    return `${t('alerts.lookedAt', said)}${state.learning ? ` (${t('alerts.learning')})` : ''}`;
  }
  return t('alerts.lookedUsual', { ...said, usual: say(watch, state.expected) });
}

function OpenAlert({ alert }: { alert: Alert }) {
  const mayEdit = useMay('editor');
  const [editing, setEditing] = useState(false);
  return (
    <div className={css.open}>
      {editing ? (
        <AlertForm alert={alert} onDone={() => setEditing(false)} />
      ) : (
        mayEdit && <Tools alert={alert} onEdit={() => setEditing(true)} />
      )}
      <AlertHistory alert={alert} />
    </div>
  );
}

function Tools({ alert, onEdit }: { alert: Alert; onEdit: () => void }) {
  const { t } = useTranslation();
  const { say } = useAlertWords();
  const params = { id: alert.id };
  const test = useChange('testAlert', { renews: ['listAlertEvents'] });
  const save = useChange('updateAlert', { renews: ['listAlerts'] });
  const remove = useChange('deleteAlert', {
    renews: ['listAlerts'],
    onDone: () => showToast(t('alerts.removed', { name: alert.name })),
  });
  const { name, watch, condition, every, to, enabled } = alert;
  const body = { name, watch, condition, every, to, enabled: !enabled };
  const { data } = test;
  return (
    <>
      <div className={css.tools}>
        <Button small busy={test.isPending} onClick={() => test.mutate({ params })}>
          {t('alerts.test')}
        </Button>
        <Button small onClick={onEdit}>
          {t('alerts.edit')}
        </Button>
        <Button small busy={save.isPending} onClick={() => save.mutate({ params, body })}>
          {t(enabled ? 'alerts.switchOff' : 'alerts.switchOn')}
        </Button>
        <ConfirmButton small busy={remove.isPending} onConfirm={() => remove.mutate({ params })}>
          {t('alerts.remove')}
        </ConfirmButton>
      </div>
      {data && (
        <p className={css.tested} role="status">
          {data.expected === null
            ? t('alerts.tested', { value: say(watch, data.value) })
            : t('alerts.testedUsual', {
                value: say(watch, data.value),
                usual: say(watch, data.expected),
              })}{' '}
          {t(data.wouldFire ? 'alerts.wouldFire' : 'alerts.wouldNot')}{' '}
          {data.deliveries
            .map(({ recipient, state }) => `${recipient}: ${t(`alerts.states.${state}`)}`)
            .join(' · ')}
        </p>
      )}
    </>
  );
}
