import { Select, TextInput } from '@mantine/core';
import type { Alert } from '@viaggio/contract/alerts';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button';
import { CopyBlock } from '../../components/CopyBlock';
import { Fault } from '../../components/Fault';
import { showToast } from '../../components/toastStore';
import { useChange } from '../../components/useChange';
import { useDefaultModel } from '../../components/useDefaultModel';
import rows from '../settings/rows.module.css';
import css from './alerts.module.css';
import {
  type AlertDraft,
  inputOf,
  isComplete,
  isShare,
  keyOfWatch,
  NEW_DRAFT,
  spokenOf,
  WATCHES,
} from './alertWatches';
import { ReceiverFields } from './ReceiverFields';
import { WatchFields } from './WatchFields';

function draftOf({ name, watch, condition, every, to, enabled }: Alert): AlertDraft {
  const key = keyOfWatch(watch);
  const limit = condition.kind === 'unusual' ? '' : String(condition.value * (isShare(key) ? 100 : 1));
  return {
    ...NEW_DRAFT,
    ...{ name, watch: key, every, enabled, limit, kept: watch, ...spokenOf(watch) },
    stage: watch.report === 'overview' ? watch.question.stage : '',
    condition: condition.kind,
    sensitivity: condition.kind === 'unusual' ? condition.sensitivity : 'normal',
    members: to.members,
    webhook: to.webhook ?? '',
  };
}

/** Makes an alert, or changes one. */
export function AlertForm({ alert, onDone }: { alert?: Alert; onDone: () => void }) {
  const { t } = useTranslation();
  const model = useDefaultModel();
  const [draft, setDraft] = useState(alert ? draftOf(alert) : NEW_DRAFT);
  const change = (part: Partial<AlertDraft>) => setDraft((old) => ({ ...old, ...part }));
  const [secret, setSecret] = useState('');
  const saved = ({ signingSecret }: { signingSecret: string | null }) => {
    showToast(t('alerts.saved', { name: draft.name.trim() }));
    if (signingSecret) setSecret(signingSecret);
    else onDone();
  };
  const create = useChange('createAlert', { renews: ['listAlerts'], onDone: saved, quiet: true });
  const update = useChange('updateAlert', { renews: ['listAlerts'], onDone: saved, quiet: true });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = inputOf(draft, model);
    if (alert) update.mutate({ params: { id: alert.id }, body });
    else create.mutate({ body });
  };
  if (secret) {
    return (
      <div className={rows.made}>
        <p className={rows.warn}>{t('alerts.secret')}</p>
        <CopyBlock text={secret} label={t('alerts.secret')} />
        <Button onClick={onDone}>{t('common.close')}</Button>
      </div>
    );
  }
  return (
    <form className={css.form} onSubmit={submit}>
      <h2>{t(alert ? 'alerts.edit' : 'alerts.create')}</h2>
      <TextInput
        required
        maxLength={120}
        label={t('alerts.name')}
        placeholder={t('alerts.namePlaceholder')}
        value={draft.name}
        onChange={(event) => change({ name: event.target.value })}
      />
      <Select
        label={t('alerts.watch')}
        data={WATCHES.map((value) => ({ value, label: t(`alerts.watches.${value}`) }))}
        value={draft.watch}
        allowDeselect={false}
        onChange={(watch) => watch && change({ watch: watch as AlertDraft['watch'], isUnspoken: false })}
      />
      <WatchFields draft={draft} onChange={change} />
      <ConditionFields draft={draft} onChange={change} />
      <ReceiverFields draft={draft} onChange={change} />
      <Fault error={create.error ?? update.error} />
      <div className={css.tools}>
        <Button
          type="submit"
          look="solid"
          disabled={!isComplete(draft)}
          busy={create.isPending || update.isPending}
        >
          {t('alerts.save')}
        </Button>
        <Button onClick={onDone}>{t('common.cancel')}</Button>
      </div>
    </form>
  );
}

interface FieldsProps {
  readonly draft: AlertDraft;
  readonly onChange: (part: Partial<AlertDraft>) => void;
}

function ConditionFields({ draft, onChange }: FieldsProps) {
  const { t } = useTranslation();
  return (
    <div className={rows.two}>
      <Select
        label={t('alerts.every')}
        data={[
          { value: 'day', label: t('alerts.everyDay') },
          { value: 'hour', label: t('alerts.everyHour') },
        ]}
        value={draft.every}
        allowDeselect={false}
        onChange={(every) => onChange({ every: every === 'hour' ? 'hour' : 'day' })}
      />
      <Select
        label={t('alerts.condition')}
        data={(['unusual', 'above', 'below'] as const).map((value) => ({
          value,
          label: t(`alerts.${value}`),
        }))}
        value={draft.condition}
        allowDeselect={false}
        onChange={(condition) => condition && onChange({ condition: condition as AlertDraft['condition'] })}
      />
      {draft.condition === 'unusual' ? (
        <Select
          label={t('alerts.sensitivity')}
          data={(['low', 'normal', 'high'] as const).map((value) => ({ value, label: t(`alerts.${value}`) }))}
          value={draft.sensitivity}
          allowDeselect={false}
          onChange={(value) => value && onChange({ sensitivity: value as AlertDraft['sensitivity'] })}
        />
      ) : (
        <TextInput
          required
          inputMode="decimal"
          label={t(isShare(draft.watch) ? 'alerts.limitShare' : 'alerts.limit')}
          value={draft.limit}
          onChange={(event) => onChange({ limit: event.target.value })}
        />
      )}
    </div>
  );
}
