import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { EventFilter, RulePreview } from '@viaggio/contract/common';
import type { EntryRule } from '@viaggio/contract/models';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../../api';
import { useMay } from '../../../app/session';
import { useFormat } from '../../../format';
import css from './rules.module.css';
import { saysSomething } from './saysSomething';

const DAYS = 30;
/** Wait for the typing to stop before counting. */
const PAUSE_MS = 350;

/** "Matches 1,204 contacts of 310 customers in 30 days", while the rule is being written. */
export function FiltersCount({ filters }: { filters: readonly EventFilter[] }) {
  const may = useMay('analyst');
  const [settled] = useDebouncedValue(filters, PAUSE_MS);
  const body = { filters: settled.filter(saysSomething), days: DAYS };
  const query = useQuery({
    ...apiQuery('previewTouchpoint', { body }),
    enabled: may && body.filters.length > 0,
    placeholderData: (old) => old,
    retry: false,
  });
  if (!may || body.filters.length === 0) return null;
  return <Count preview={query.data} />;
}

export function EntryCount({ entry }: { entry: EntryRule }) {
  const may = useMay('analyst');
  const [settled] = useDebouncedValue(entry, PAUSE_MS);
  const rule = { ...settled, filters: settled.filters.filter(saysSomething) };
  const enabled = may && (rule.filters.length > 0 || rule.touchpoints.length > 0);
  const query = useQuery({
    ...apiQuery('previewEntry', { body: { entry: rule, days: DAYS } }),
    enabled,
    placeholderData: (old) => old,
    retry: false,
  });
  return enabled ? <Count preview={query.data} /> : null;
}

function Count({ preview }: { preview: RulePreview | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!preview) return <p className={css.count}>{t('settings.rules.counting')}</p>;
  const days = t('common.days', { count: preview.days, n: preview.days });
  return (
    <div className={css.count} role="status">
      <p>
        {preview.contacts === 0
          ? t('settings.rules.matchesNothing', { days })
          : t('settings.rules.matches', {
              contacts: t('common.contacts', { count: preview.contacts, n: format.number(preview.contacts) }),
              customers: t('common.people', {
                count: preview.customers,
                n: format.number(preview.customers),
              }),
              days,
            })}
      </p>
      {preview.examples.length > 0 && (
        <ul>
          {preview.examples.slice(0, 3).map((example) => (
            <li key={example.time + example.name + example.personId}>
              {format.date(example.time, 'full')} ·{' '}
              {[example.name, example.url, example.place].filter(Boolean).join(' · ')}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
