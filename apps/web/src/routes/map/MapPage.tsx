import { useMediaQuery } from '@mantine/hooks';
import { useSearch } from '@tanstack/react-router';
import type { OverviewAnswer } from '@viaggio/contract/reports';
import { lazy, Suspense } from 'react';
import { useSettings } from '../../app/session';
import { ComparedWithGroup } from '../../components/ComparedWithGroup';
import { Fault } from '../../components/Fault';
import { MapNav } from '../maps/MapNav';
import { JourneyTable } from './JourneyTable';
import { JourneyTall } from './JourneyTall';
import type { LaneName } from './lanes';
import { MapEmpty } from './MapEmpty';
import { MapFoot } from './MapFoot';
import { MapHead } from './MapHead';
import css from './MapPage.module.css';
import { MapSays } from './MapSays';
import { MapSkeleton } from './MapSkeleton';
import { useCompared, useComparison } from './useComparison';
import { useOverview } from './useOverview';

/** Panels come with their pickers and charts, which the first look at the map does not need. */
const MapPanels = lazy(() => import('./MapPanels').then((module) => ({ default: module.MapPanels })));

export function MapPage() {
  const { data, error, refetch, isPlaceholderData } = useOverview();
  const { cell } = useSearch({ from: '/w/$workspace/shell/map' });
  return (
    <div className={css.page} data-waiting={isPlaceholderData || undefined}>
      <MapNav />
      <MapHead answer={data} />
      <Fault error={error} onRetry={refetch} />
      {data ? <MapBody answer={data} /> : !error && <MapSkeleton />}
      {data && cell && (
        <Suspense fallback={null}>
          <MapPanels cell={cell} answer={data} />
        </Suspense>
      )}
    </div>
  );
}

/** Before anything arrives: the stages that wait, what would fill them, what they will ask of us. */
const EMPTY_LANES: readonly LaneName[] = ['customers', 'response'];

function MapBody({ answer }: { answer: OverviewAnswer }) {
  const narrow = useMediaQuery('(width < 760px)', undefined, { getInitialValueInEffect: false });
  const hasEvents = useSettings()?.hasEvents ?? true;
  const { totals } = answer.data;
  const before = useComparison();
  const compared = useCompared();
  if (totals.contacts === 0 && totals.people === 0) {
    return (
      <>
        <MapEmpty fresh={!hasEvents} />
        {!hasEvents && !narrow && <JourneyTable data={answer.data} only={EMPTY_LANES} />}
      </>
    );
  }
  return (
    <ComparedWithGroup value={compared !== undefined && compared.with !== 'previous'}>
      <MapSays data={answer.data} />
      {narrow ? (
        <JourneyTall data={answer.data} before={before} />
      ) : (
        <JourneyTable data={answer.data} before={before} />
      )}
      <MapFoot answer={answer} before={before} />
    </ComparedWithGroup>
  );
}
