import { Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { VALUE_TYPES, type ValueType } from '@viaggio/domain/trackingPlan';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button';
import { ConfirmButton } from '../../../components/ConfirmButton';
import { Panel } from '../../../components/Panel';
import rows from '../rows.module.css';
import { AddName } from './AddName';
import {
  isClosed,
  type PlannedEvent,
  type PropertyRow,
  parseSchema,
  rowsOf,
  withClosed,
  withoutProperty,
  withProperty,
} from './planDraft';

interface Props {
  readonly event: PlannedEvent;
  readonly mayChange: boolean;
  readonly onChange: (event: PlannedEvent) => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

/** One event of the plan: its properties as rows, the rest as JSON Schema. */
export function EventPanel({ event, mayChange, onChange, onRemove, onClose }: Props) {
  const { t } = useTranslation();
  const properties = rowsOf(event);
  return (
    <Panel title={event.name} kicker={t('settings.sections.plan')} place="wide" onClose={onClose}>
      <fieldset className={rows.fields} disabled={!mayChange}>
        {properties.length === 0 && <p className={rows.lead}>{t('verify.plan.noProperties')}</p>}
        <ul className={rows.rows}>
          {properties.map((row) => (
            <Property
              key={row.name}
              row={row}
              onChange={(changed) => onChange(withProperty(event, changed))}
              onRemove={() => onChange(withoutProperty(event, row.name))}
            />
          ))}
        </ul>
        <AddName
          label={t('verify.plan.property')}
          submit={t('verify.plan.addProperty')}
          onAdd={(name) => onChange(withProperty(event, { name, type: 'string', always: false, values: '' }))}
        />
        <Checkbox
          label={t('verify.plan.closed')}
          checked={isClosed(event)}
          onChange={({ target }) => onChange(withClosed(event, target.checked))}
        />
      </fieldset>
      <AsSchema key={JSON.stringify(event.schema)} event={event} mayChange={mayChange} onChange={onChange} />
      {mayChange && (
        <div className={rows.foot}>
          <ConfirmButton
            onConfirm={() => {
              onRemove();
              onClose();
            }}
          >
            {t('verify.plan.remove')}
          </ConfirmButton>
        </div>
      )}
    </Panel>
  );
}

interface PropertyProps {
  readonly row: PropertyRow;
  readonly onChange: (row: PropertyRow) => void;
  readonly onRemove: () => void;
}

function Property({ row, onChange, onRemove }: PropertyProps) {
  const { t } = useTranslation();
  const types = VALUE_TYPES.map((value) => ({ value, label: t(`verify.plan.types.${value}`) }));
  return (
    <li className={rows.row}>
      <strong className={rows.grow}>{row.name}</strong>
      <Select
        aria-label={`${row.name}: ${t('verify.plan.type')}`}
        data={types}
        placeholder={t('verify.plan.anyType')}
        value={row.type || null}
        clearable
        onChange={(type) => onChange({ ...row, type: (type ?? '') as ValueType | '' })}
      />
      <Checkbox
        label={t('verify.plan.always')}
        checked={row.always}
        onChange={({ target }) => onChange({ ...row, always: target.checked })}
      />
      <TextInput
        aria-label={`${row.name}: ${t('verify.plan.values')}`}
        placeholder={t('verify.plan.values')}
        title={t('verify.plan.valuesHelp')}
        defaultValue={row.values}
        onBlur={({ target }) => target.value !== row.values && onChange({ ...row, values: target.value })}
      />
      <Button
        small
        look="plain"
        icon={<IconX size={16} stroke={1.6} />}
        aria-label={t('verify.plan.removeProperty', { name: row.name })}
        onClick={onRemove}
      />
    </li>
  );
}

function AsSchema({ event, mayChange, onChange }: Pick<Props, 'event' | 'mayChange' | 'onChange'>) {
  const { t } = useTranslation();
  const [text, setText] = useState(() => JSON.stringify(event.schema, null, 2));
  const schema = parseSchema(text);
  return (
    <details>
      <summary>{t('verify.plan.asSchema')}</summary>
      <Textarea
        aria-label={t('verify.plan.asSchema')}
        description={t('verify.plan.asSchemaHelp')}
        autosize
        minRows={8}
        maxRows={24}
        readOnly={!mayChange}
        value={text}
        error={schema === undefined ? t('verify.plan.notJson') : undefined}
        onChange={({ target }) => setText(target.value)}
      />
      {mayChange && (
        <Button
          small
          disabled={schema === undefined}
          onClick={() => schema && onChange({ ...event, schema })}
        >
          {t('verify.plan.apply')}
        </Button>
      )}
    </details>
  );
}
