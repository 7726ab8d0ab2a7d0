import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../../api';
import { useMay } from '../../../app/session';
import { Button } from '../../../components/Button';
import { Empty } from '../../../components/Empty';
import { Fault } from '../../../components/Fault';
import { PageHead } from '../../../components/PageHead';
import { Skeleton } from '../../../components/Skeleton';
import { BackToCustomers } from '../../segments/BackToCustomers';
import css from './PersonasPage.module.css';
import { PersonaTile } from './PersonaTile';
import { Suggestions } from './Suggestions';

/** The typical customers of the workspace, each with its face and how many there are. */
export function PersonasPage() {
  const { t } = useTranslation();
  const { workspace } = useParams({ from: '/w/$workspace' });
  const navigate = useNavigate();
  const may = useMay('editor');
  const { data, error, refetch } = useQuery(apiQuery('listPersonas', {}));
  const { data: counts } = useQuery({ ...apiQuery('countPersonas', {}), staleTime: 30_000 });
  const add = may && (
    <Button
      look="solid"
      icon={<IconPlus size={17} stroke={1.7} aria-hidden />}
      onClick={() => navigate({ to: '/w/$workspace/customers/personas/new', params: { workspace } })}
    >
      {t('personas.new')}
    </Button>
  );
  const personas = data?.items;
  return (
    <>
      <BackToCustomers />
      <PageHead
        title={t('personas.title')}
        lead={t('personas.lead')}
        actions={personas && personas.length > 0 && add}
      />
      <Fault error={error} onRetry={refetch} />
      {!personas && !error && <Skeleton lines={[100, 100, 100]} />}
      {personas?.length === 0 && (
        <>
          <Empty title={t('personas.emptyTitle')} actions={add}>
            {t('personas.emptyText')}
          </Empty>
          {may && <Suggestions />}
        </>
      )}
      {personas && personas.length > 0 && (
        <ul className={css.tiles}>
          {personas.map((persona) => (
            <PersonaTile
              key={persona.id}
              persona={persona}
              count={counts?.items.find(({ id }) => id === persona.id)}
            />
          ))}
        </ul>
      )}
    </>
  );
}
