import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../api';
import { useMay } from '../../app/session';
import { Button } from '../../components/Button';
import { Empty } from '../../components/Empty';
import { Fault } from '../../components/Fault';
import { PageHead } from '../../components/PageHead';
import { Skeleton } from '../../components/Skeleton';
import rows from '../settings/rows.module.css';
import { AlertForm } from './AlertForm';
import { AlertLine } from './AlertLine';
import css from './alerts.module.css';

/** Every alert with what it said last; the open one shows its history. */
export function AlertsPage() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery({ ...apiQuery('listAlerts', {}), refetchInterval: 60_000 });
  const { item } = useSearch({ from: '/w/$workspace/shell/alerts' });
  const navigate = useNavigate({ from: '/w/$workspace/alerts' });
  const mayEdit = useMay('editor');
  const [making, setMaking] = useState(false);
  const open = (id: string | undefined) => void navigate({ search: { item: id }, resetScroll: false });
  const create = mayEdit && !making && (
    <Button look="solid" onClick={() => setMaking(true)}>
      {t('alerts.create')}
    </Button>
  );
  return (
    <div className={css.page}>
      <PageHead title={t('alerts.title')} lead={t('alerts.lead')} actions={create} />
      {data && !data.mail && <p className={css.missing}>{t('alerts.mailMissing')}</p>}
      <Fault error={error} onRetry={refetch} />
      {!data && !error && <Skeleton />}
      {making && <AlertForm onDone={() => setMaking(false)} />}
      {data?.items.length === 0 && !making && (
        <Empty title={t('alerts.none')} actions={create}>
          {t('alerts.noneText')}
        </Empty>
      )}
      {data && data.items.length > 0 && (
        <ul className={rows.rows}>
          {data.items.map((alert) => (
            <AlertLine
              key={alert.id}
              alert={alert}
              isOpen={alert.id === item}
              onToggle={() => open(alert.id === item ? undefined : alert.id)}
            />
          ))}
        </ul>
      )}
    </div>
  );
}
