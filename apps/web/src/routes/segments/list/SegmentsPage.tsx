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
import { BackToCustomers } from '../BackToCustomers';
import { ListsPart } from '../lists/ListsPart';
import { useLeaving } from '../useRemoveSegment';
import { SegmentLine } from './SegmentLine';
import css from './SegmentsPage.module.css';

/** The segments of the workspace, and the lists people brought. */
export function SegmentsPage() {
  const { t } = useTranslation();
  const { workspace } = useParams({ from: '/w/$workspace' });
  const navigate = useNavigate();
  const may = useMay('editor');
  const leaving = useLeaving();
  const { data, error, refetch } = useQuery(apiQuery('listSegments', {}));
  const segments = data?.items.filter(({ id }) => !leaving.includes(id));
  const add = may && (
    <Button
      look="solid"
      icon={<IconPlus size={17} stroke={1.7} aria-hidden />}
      onClick={() => navigate({ to: '/w/$workspace/customers/segments/new', params: { workspace } })}
    >
      {t('segments.new')}
    </Button>
  );
  return (
    <>
      <BackToCustomers />
      <PageHead title={t('segments.title')} lead={t('segments.lead')} actions={add} />
      <Fault error={error} onRetry={refetch} />
      {!segments && !error && <Skeleton lines={[100, 100, 100]} />}
      {segments?.length === 0 && (
        <Empty title={t('segments.emptyTitle')} actions={add}>
          {t('segments.emptyText')}
        </Empty>
      )}
      {segments && segments.length > 0 && (
        <ul className={css.segments}>
          {segments.map((segment) => (
            <SegmentLine key={segment.id} segment={segment} />
          ))}
        </ul>
      )}
      <ListsPart />
    </>
  );
}
