import { useQuery } from '@tanstack/react-query';
import type { Period } from '@viaggio/contract/common';
import type { OverviewAnswer } from '@viaggio/contract/reports';
import { apiQuery } from '../../../api';
import { useSettings } from '../../../app/session';
import { localDay, periodOf } from '../../../components/periods';

/** The last twelve months on the workspace's calendar: what a draft is made from. */
export function useYear(): Period {
  const zone = useSettings()?.timeZone;
  return periodOf({ period: '365' }, localDay(Date.now(), zone));
}

/** Customers met in that year; undefined until it is known. */
export function useYearlyPeople(): number | undefined {
  const period = useYear();
  const { data } = useQuery({
    ...apiQuery('overview', { body: { period, unit: 'person' } }),
    select: (answer) => answer as OverviewAnswer,
    staleTime: 60_000,
  });
  return data?.data.totals.people;
}
