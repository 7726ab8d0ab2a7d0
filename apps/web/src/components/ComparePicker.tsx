import { Menu } from '@mantine/core';
import type { OverviewInput } from '@viaggio/contract/reports';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../app/session';
import { useFormat } from '../format';
import { readComparison } from './comparison';
import { Picker } from './Picker';
import { addDays, periodBefore } from './periods';
import { useComparedName } from './useComparedName';
import { usePersonas } from './usePersonas';
import { useSegments } from './useSegments';

interface Props {
  /** As the address says it; '' for nothing. */
  readonly value: string;
  /** What is shown. */
  readonly input: OverviewInput;
  /** '' for no comparison. */
  readonly onChange: (compare: string) => void;
}

/** What the figures of a map are held against: the days before, or another segment, buyer persona or store. */
export function ComparePicker({ value, input, onChange }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const comparison = readComparison(value);
  const name = useComparedName(comparison);
  const groups = useGroups(input);
  const before = periodBefore(input.period);
  const day = (date: string) => format.date(`${date}T12:00:00Z`, 'dayYear');
  const hint = t('reports.periodCustom', { from: day(before.from), to: day(addDays(before.to, -1)) });
  const isNarrowed = [input.segment, input.persona, input.place, input.channel, input.customers].some(
    Boolean,
  );
  const shown = {
    none: t('map.compare'),
    previous: t('map.comparePrevious'),
    group: t('map.compareWith', { name }),
  }[comparison === undefined ? 'none' : comparison.with === 'previous' ? 'previous' : 'group'];
  return (
    <Picker<string>
      name={t('map.compare')}
      value={value}
      shown={shown}
      choices={[
        { value: '', label: t('map.compareNone') },
        { value: 'previous', label: t('map.comparePrevious'), hint },
        ...(isNarrowed ? [{ value: 'all', label: t('reports.allCustomers') }] : []),
      ]}
      onChange={onChange}
    >
      {groups.map(({ title, choices }) => (
        <div key={title}>
          <Menu.Label>{title}</Menu.Label>
          {choices.map((choice) => (
            <Menu.Item
              key={choice.value}
              onClick={() => onChange(choice.value)}
              aria-current={choice.value === value || undefined}
            >
              {choice.label}
            </Menu.Item>
          ))}
        </div>
      ))}
    </Picker>
  );
}

/** Groups other than the one that is shown. */
function useGroups({ segment, persona, place }: OverviewInput) {
  const { t } = useTranslation();
  const segments = useSegments() ?? [];
  const personas = (usePersonas() ?? []).filter(({ membership }) => membership !== null);
  const places = useSettings()?.places ?? [];
  const groups = [
    {
      title: t('reports.pickSegment'),
      choices: segments
        .filter(({ id }) => id !== segment)
        .map(({ id, name }) => ({ value: `segment:${id}`, label: name })),
    },
    {
      title: t('reports.pickPersona'),
      choices: personas
        .filter(({ id }) => id !== persona)
        .map(({ id, name }) => ({ value: `persona:${id}`, label: name })),
    },
    {
      title: t('reports.pickPlace'),
      choices: places
        .filter((name) => name !== place)
        .map((name) => ({ value: `place:${name}`, label: name })),
    },
  ];
  return groups.filter(({ choices }) => choices.length > 0);
}
