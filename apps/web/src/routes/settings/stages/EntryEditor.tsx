import { MultiSelect, NumberInput, Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { EntryRule } from '@viaggio/contract/models';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../../api';
import { useFormat } from '../../../format';
import rows from '../rows.module.css';
import { FilterList } from '../rules/FilterList';
import { EntryCount } from '../rules/LiveCount';
import css from './stages.module.css';

interface Props {
  readonly entry: EntryRule;
  readonly onChange: (entry: EntryRule) => void;
}

/** What makes a customer enter a stage, with live counts. */
export function EntryEditor({ entry, onChange }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data } = useQuery(apiQuery('getTouchpoints', {}));
  const options = (data?.items ?? []).map((item) => ({
    value: item.id,
    label: format.say(item.name) || item.id,
  }));
  return (
    <div className={css.rule}>
      <h2>{t('settings.stages.entry')}</h2>
      <EntryCount entry={entry} />
      <MultiSelect
        label={t('settings.stages.entryTouchpoints')}
        data={options}
        value={data ? [...entry.touchpoints] : []}
        onChange={(touchpoints) => onChange({ ...entry, touchpoints })}
        searchable
        my="sm"
      />
      <FilterList filters={entry.filters} onChange={(filters) => onChange({ ...entry, filters })} />
      <div className={css.tools}>
        <Switch
          label={t('settings.stages.atLeast')}
          checked={entry.atLeast !== undefined}
          onChange={(event) =>
            onChange({ ...entry, atLeast: event.target.checked ? { times: 2, withinDays: 30 } : undefined })
          }
        />
        {entry.atLeast && <AtLeast entry={entry} onChange={onChange} />}
      </div>
    </div>
  );
}

function AtLeast({ entry, onChange }: Props) {
  const { t } = useTranslation();
  const { times = 2, withinDays = 30 } = entry.atLeast ?? {};
  const set = (change: Partial<{ times: number; withinDays: number }>) =>
    onChange({ ...entry, atLeast: { times, withinDays, ...change } });
  return (
    <div className={rows.form}>
      <NumberInput
        label={t('settings.stages.times')}
        min={1}
        max={1000}
        value={times}
        onChange={(value) => typeof value === 'number' && set({ times: value })}
      />
      <NumberInput
        label={t('settings.stages.withinDays')}
        min={1}
        max={3650}
        value={withinDays}
        onChange={(value) => typeof value === 'number' && set({ withinDays: value })}
      />
    </div>
  );
}
