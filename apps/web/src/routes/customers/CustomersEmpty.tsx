import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../app/session';
import { Button } from '../../components/Button';
import { Empty } from '../../components/Empty';
import { isFiltered } from './isFiltered';

export function CustomersEmpty() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/w/$workspace/shell/customers' });
  const navigate = useNavigate();
  const workspace = useMe().workspace?.id ?? '';
  if (isFiltered(search)) {
    const clear = () => navigate({ to: '/w/$workspace/customers', params: { workspace }, search: {} });
    return (
      <Empty title={t('customers.nobody')} actions={<Button onClick={clear}>{t('customers.clear')}</Button>}>
        {t('customers.nobodyHelp')}
      </Empty>
    );
  }
  const connect = () =>
    navigate({ to: '/w/$workspace/settings/$section', params: { workspace, section: 'sources' } });
  return (
    <Empty
      title={t('customers.emptyTitle')}
      actions={
        <Button look="solid" onClick={connect}>
          {t('customers.emptyAction')}
        </Button>
      }
    >
      {t('customers.emptyHelp')}
    </Empty>
  );
}
