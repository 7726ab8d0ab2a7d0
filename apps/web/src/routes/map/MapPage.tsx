import { useMediaQuery } from '@mantine/hooks';
import { useSearch } from '@tanstack/react-router';
import type { OverviewAnswer } from '@viaggio/contract/reports';
import { useSettings } from '../../app/session';
import { Fault } from '../../components/Fault';
import { CellPanel } from './CellPanel';
import { JourneyTable } from './JourneyTable';
import { JourneyTall } from './JourneyTall';
import { MapEmpty } from './MapEmpty';
import { MapFoot } from './MapFoot';
import { MapHead } from './MapHead';
import css from './MapPage.module.css';
import { MapSkeleton } from './MapSkeleton';
import { useOverview } from './useOverview';

export function MapPage() {
  const { data, error, refetch, isPlaceholderData } = useOverview();
  const { cell } = useSearch({ from: '/w/$workspace/shell/map' });
  return (
    <div className={css.page} data-waiting={isPlaceholderData || undefined}>
      <MapHead trust={data?.trust} modelId={data?.data.model.id} />
      <Fault error={error} onRetry={refetch} />
      {data ? <MapBody answer={data} /> : !error && <MapSkeleton />}
      {data && cell && <CellPanel cell={cell} answer={data} />}
    </div>
  );
}

function MapBody({ answer }: { answer: OverviewAnswer }) {
  const narrow = useMediaQuery('(width < 760px)', undefined, { getInitialValueInEffect: false });
  const hasEvents = useSettings()?.hasEvents ?? true;
  const { totals } = answer.data;
  if (totals.contacts === 0 && totals.people === 0) return <MapEmpty fresh={!hasEvents} />;
  return (
    <>
      {narrow ? <JourneyTall data={answer.data} /> : <JourneyTable data={answer.data} />}
      <MapFoot answer={answer} />
    </>
  );
}
