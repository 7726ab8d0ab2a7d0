import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PeopleSearch } from '../../app/searches';
import { useSettings } from '../../app/session';
import { Picker } from '../../components/Picker';
import { useFormat } from '../../format';
import css from './CustomersPage.module.css';
import { useDefaultModel } from './useDefaultModel';

const STATES = ['active', 'dormant', 'lost'] as const;
const SORTS = ['recent', 'value', 'contacts', 'name'] as const;

/** A line that says whom the list shows; each part can be changed. */
export function Filters({ total }: { total: number | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  const search = useSearch({ from: '/w/$workspace/shell/customers' });
  const navigate = useNavigate({ from: '/w/$workspace/customers' });
  const set = (change: Partial<PeopleSearch>, replace = false) =>
    void navigate({ search: (old) => ({ ...old, ...change }), replace });
  const type = useDebouncedCallback((text: string) => set({ search: text || undefined }, true), 180);
  const model = useDefaultModel();
  const places = useSettings()?.places ?? [];
  return (
    <search className={css.filters}>
      <div className={css.search}>
        <IconSearch size={19} stroke={1.5} aria-hidden />
        <input
          type="search"
          defaultValue={search.search ?? ''}
          aria-label={t('customers.searchLabel')}
          placeholder={t('customers.search')}
          onChange={(event) => type(event.target.value)}
        />
      </div>
      <Picker
        name={t('customers.stage')}
        value={search.stage ?? ''}
        choices={[
          { value: '', label: t('customers.anyStage') },
          ...(model?.stages ?? []).map((stage) => ({ value: stage.id, label: format.say(stage.name) })),
        ]}
        onChange={(stage) => set({ stage: stage || undefined })}
      />
      <Picker
        name={t('customers.state')}
        value={search.state ?? ''}
        choices={[
          { value: '', label: t('customers.anyState') },
          ...STATES.map((state) => ({ value: state, label: t(`customers.${state}`) })),
        ]}
        onChange={(state) => set({ state: state || undefined })}
      />
      {places.length > 0 && (
        <Picker
          name={t('customers.place')}
          value={search.place ?? ''}
          choices={[
            { value: '', label: t('customers.anyPlace') },
            ...places.map((place) => ({ value: place, label: place })),
          ]}
          onChange={(place) => set({ place: place || undefined })}
        />
      )}
      <Picker
        name={t('customers.known')}
        value={search.known ?? ''}
        choices={[
          { value: '', label: t('customers.knownAndNot') },
          { value: 'true', label: t('customers.knownOnly') },
        ]}
        onChange={(known) => set({ known: known || undefined })}
      />
      <Picker
        name={t('customers.sort')}
        value={search.sort ?? 'recent'}
        choices={SORTS.map((sort) => ({ value: sort, label: t(`customers.sort_${sort}`) }))}
        onChange={(sort) => set({ sort })}
      />
      {total !== null && (
        <span className={css.total} role="status">
          {t('common.people', { count: total, n: format.number(total) })}
        </span>
      )}
    </search>
  );
}
