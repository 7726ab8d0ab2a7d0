import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PeopleSearch } from '../../app/searches';
import { useSettings } from '../../app/session';
import { Picker } from '../../components/Picker';
import { useFormat } from '../../format';
import css from './CustomersPage.module.css';
import { SearchField } from './SearchField';
import { useFilterChoices } from './useFilterChoices';

/** A line that says whom the list shows; each part can be changed. */
export function Filters({ total }: { total: number | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  const search = useSearch({ from: '/w/$workspace/shell/customers' });
  const navigate = useNavigate({ from: '/w/$workspace/customers' });
  const choices = useFilterChoices();
  const hasPlaces = (useSettings()?.places.length ?? 0) > 0;
  const set = (change: Partial<PeopleSearch>) => void navigate({ search: (old) => ({ ...old, ...change }) });
  const picker = <N extends keyof typeof choices>(name: N, none = '') => (
    <Picker<string>
      key={name}
      name={t(`customers.${name}`)}
      value={search[name] ?? none}
      choices={choices[name]}
      onChange={(value) => set({ [name]: value || undefined })}
    />
  );
  return (
    <search className={css.filters}>
      <SearchField />
      {picker('stage')}
      {picker('state')}
      {hasPlaces && picker('place')}
      {picker('known')}
      {picker('sort', 'recent')}
      {total !== null && (
        <span className={css.total} role="status">
          {t('common.people', { count: total, n: format.number(total) })}
        </span>
      )}
    </search>
  );
}
