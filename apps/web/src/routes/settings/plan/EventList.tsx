import { Select } from '@mantine/core';
import type { TrackingPlanInput } from '@viaggio/contract/trackingPlan';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button';
import { useFormat } from '../../../format';
import rows from '../rows.module.css';
import { AddName } from './AddName';
import { EventPanel } from './EventPanel';
import { type PlannedEvent, rowsOf } from './planDraft';

type Written = Pick<TrackingPlanInput, 'unplanned' | 'events'>;

interface Props {
  readonly plan: Written;
  readonly mayChange: boolean;
  readonly onChange: (plan: Written) => void;
  readonly onDraft: () => void;
  readonly isDrafting: boolean;
}

const UNPLANNED = { accept: 'unplannedAccept', flag: 'unplannedFlag', fix: 'unplannedFix' } as const;

export function EventList({ plan, mayChange, onChange, onDraft, isDrafting }: Props) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<string>();
  const shown = plan.events.find(({ name }) => name === opened);
  const change = (event: PlannedEvent): void =>
    onChange({ ...plan, events: plan.events.map((one) => (one.name === event.name ? event : one)) });
  const add = (name: string): void => {
    if (!plan.events.some((one) => one.name === name)) {
      const made: PlannedEvent = { name, onViolation: 'flag', schema: { type: 'object', properties: {} } };
      onChange({ ...plan, events: [...plan.events, made] });
    }
    setOpened(name);
  };
  return (
    <>
      <h2 className={rows.title}>{t('verify.plan.events')}</h2>
      <div className={rows.form}>
        <Select
          label={t('verify.plan.unplanned')}
          data={Object.entries(UNPLANNED).map(([value, key]) => ({ value, label: t(`verify.plan.${key}`) }))}
          value={plan.unplanned}
          allowDeselect={false}
          disabled={!mayChange}
          onChange={(unplanned) => onChange({ ...plan, unplanned: unplanned as Written['unplanned'] })}
        />
        {mayChange && (
          <Button busy={isDrafting} onClick={onDraft}>
            {t('verify.plan.draftMore')}
          </Button>
        )}
      </div>
      <ul className={rows.rows}>
        {plan.events.map((event) => (
          <EventLine
            key={event.name}
            event={event}
            mayChange={mayChange}
            onChange={change}
            onOpen={() => setOpened(event.name)}
          />
        ))}
      </ul>
      {mayChange && (
        <AddName label={t('verify.plan.eventName')} submit={t('verify.plan.addEvent')} onAdd={add} />
      )}
      {shown && (
        <EventPanel
          event={shown}
          mayChange={mayChange}
          onChange={change}
          onRemove={() => onChange({ ...plan, events: plan.events.filter((one) => one !== shown) })}
          onClose={() => setOpened(undefined)}
        />
      )}
    </>
  );
}

interface LineProps {
  readonly event: PlannedEvent;
  readonly mayChange: boolean;
  readonly onChange: (event: PlannedEvent) => void;
  readonly onOpen: () => void;
}

function EventLine({ event, mayChange, onChange, onOpen }: LineProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const properties = rowsOf(event);
  const always = properties.filter((one) => one.always).length;
  return (
    <li className={rows.row}>
      <button type="button" className={`${rows.grow} ${rows.link}`} onClick={onOpen}>
        <strong>{event.name}</strong>
        <small>
          {t('verify.plan.properties', { count: properties.length, n: format.number(properties.length) })}
          {always > 0 && ` · ${t('verify.plan.required', { n: format.number(always) })}`}
        </small>
      </button>
      <Select
        aria-label={`${event.name}: ${t('verify.plan.onViolation')}`}
        data={[
          { value: 'flag', label: t('verify.plan.flag') },
          { value: 'fix', label: t('verify.plan.fix') },
        ]}
        value={event.onViolation}
        allowDeselect={false}
        disabled={!mayChange}
        onChange={(onViolation) =>
          onChange({ ...event, onViolation: onViolation as PlannedEvent['onViolation'] })
        }
      />
    </li>
  );
}
