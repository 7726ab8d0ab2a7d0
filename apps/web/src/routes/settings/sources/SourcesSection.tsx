import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../../api';
import { useMay } from '../../../app/session';
import { Button } from '../../../components/Button';
import { Empty } from '../../../components/Empty';
import { Fault } from '../../../components/Fault';
import { PageHead } from '../../../components/PageHead';
import { Skeleton } from '../../../components/Skeleton';
import rows from '../rows.module.css';
import { LiveStream } from './LiveStream';
import { NewSource } from './NewSource';
import { SourceLine } from './SourceLine';
import { SourcePanel } from './SourcePanel';

export function SourcesSection() {
  const { t } = useTranslation();
  const may = useMay('editor');
  const [adding, setAdding] = useState(false);
  const { item } = useSearch({ from: '/w/$workspace/shell/settings/$section' });
  const navigate = useNavigate({ from: '/w/$workspace/settings/$section' });
  const open = (id: string | undefined) => void navigate({ search: { item: id } });
  const { data, error, refetch } = useQuery({ ...apiQuery('listSources', {}), refetchInterval: 5000 });
  const { data: health } = useQuery({ ...apiQuery('listSourceHealth', {}), refetchInterval: 10_000 });
  const chosen = data?.items.find((source) => source.id === item);
  const isEmpty = data?.items.length === 0;
  const add = may && (
    <Button look="solid" icon={<IconPlus size={17} />} onClick={() => setAdding(true)}>
      {t('settings.sources.add')}
    </Button>
  );
  return (
    <>
      <PageHead
        title={t('settings.sections.sources')}
        lead={t('settings.sources.lead')}
        actions={!isEmpty && add}
      />
      <Fault error={error} onRetry={refetch} />
      {!data && !error && <Skeleton lines={[100, 100, 100]} />}
      {isEmpty && (
        <Empty title={t('settings.sources.emptyTitle')} actions={add}>
          {t('settings.sources.emptyHelp')}
        </Empty>
      )}
      {data && !isEmpty && (
        <>
          <ul className={rows.rows}>
            {data.items.map((source) => (
              <SourceLine
                key={source.id}
                source={source}
                health={health?.items.find(({ id }) => id === source.id)}
                onOpen={() => open(source.id)}
              />
            ))}
          </ul>
          <LiveStream />
        </>
      )}
      {adding && (
        <NewSource
          onClose={() => setAdding(false)}
          onCreated={(id) => {
            setAdding(false);
            open(id);
          }}
        />
      )}
      {chosen && <SourcePanel source={chosen} onClose={() => open(undefined)} />}
    </>
  );
}
