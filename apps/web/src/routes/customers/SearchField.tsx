import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import css from './CustomersPage.module.css';

/** Wait for the typing to stop before asking. */
const PAUSE_MS = 180;

/** What is typed goes into the address without filling the history. */
export function SearchField() {
  const { t } = useTranslation();
  const { search } = useSearch({ from: '/w/$workspace/shell/customers' });
  const navigate = useNavigate({ from: '/w/$workspace/customers' });
  const type = useDebouncedCallback(
    (text: string) =>
      void navigate({ search: (old) => ({ ...old, search: text || undefined }), replace: true }),
    PAUSE_MS,
  );
  return (
    <div className={css.search}>
      <IconSearch size={19} stroke={1.5} aria-hidden />
      <input
        type="search"
        defaultValue={search ?? ''}
        aria-label={t('customers.searchLabel')}
        placeholder={t('customers.search')}
        onChange={(event) => type(event.target.value)}
      />
    </div>
  );
}
