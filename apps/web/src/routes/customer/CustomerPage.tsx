import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../api';
import { Fault } from '../../components/Fault';
import { Skeleton } from '../../components/Skeleton';
import css from './CustomerPage.module.css';
import { LinksView } from './links/LinksView';
import { RecordAside } from './RecordAside';
import { RecordHead } from './RecordHead';
import { TimelineView } from './timeline/TimelineView';

export function CustomerPage() {
  const { t } = useTranslation();
  const { person: id, workspace } = useParams({ from: '/w/$workspace/shell/customers/$person' });
  const { view } = useSearch({ from: '/w/$workspace/shell/customers/$person' });
  const { data: person, error, refetch } = useQuery(apiQuery('getPerson', { params: { id } }));
  return (
    <>
      <Link to="/w/$workspace/customers" params={{ workspace }} className={css.back}>
        <IconArrowLeft size={16} stroke={1.6} aria-hidden /> {t('customer.back')}
      </Link>
      <Fault error={error} onRetry={refetch} />
      {!person && !error && <Skeleton lines={[30, 55, 100, 100, 100, 100]} />}
      {person && (
        <>
          <RecordHead person={person} />
          <nav className={css.tabs} aria-label={t('customer.views')}>
            <Link to="." search={(old) => ({ ...old, view: undefined })} data-here={!view || undefined}>
              {t('customer.timeline')}
            </Link>
            <Link
              to="."
              search={(old) => ({ ...old, view: 'links' as const })}
              data-here={view === 'links' || undefined}
            >
              {t('customer.links')}
            </Link>
          </nav>
          <div className={css.columns}>
            <div className={css.main}>
              {view === 'links' ? <LinksView person={person} /> : <TimelineView person={person} />}
            </div>
            <RecordAside person={person} />
          </div>
        </>
      )}
    </>
  );
}
