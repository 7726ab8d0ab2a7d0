import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { OverviewAnswer, OverviewInput } from '@viaggio/contract/reports';
import { useMemo } from 'react';
import { apiQuery } from '../../api';
import { useSettings } from '../../app/session';
import { localDay, periodOf } from '../../components/periods';

/** What the address of the map asks of the report. */
export function useOverviewInput(): OverviewInput {
  const search = useSearch({ from: '/w/$workspace/shell/map' });
  const zone = useSettings()?.timeZone;
  const today = localDay(Date.now(), zone);
  return useMemo(
    () => ({
      period: periodOf(search, today),
      unit: 'person',
      model: search.model,
      place: search.place,
      segment: search.segment,
      persona: search.persona,
      channel: search.channel,
      customers: search.customers,
    }),
    [search, today],
  );
}

/** The living map: asked again every ten seconds while it is looked at. */
export function useOverview() {
  const input = useOverviewInput();
  return useQuery({
    ...apiQuery('overview', { body: input }),
    select: (answer) => answer as OverviewAnswer,
    placeholderData: keepPreviousData,
    refetchInterval: 10_000,
  });
}
