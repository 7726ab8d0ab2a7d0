import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { OverviewAnswer, OverviewData } from '@viaggio/contract/reports';
import { apiQuery } from '../../api';
import { type Comparison, otherSide, readComparison } from '../../components/comparison';
import { useOverviewInput } from './useOverview';

/** What the address of the map holds its figures against. */
export function useCompared(): Comparison | undefined {
  return readComparison(useSearch({ from: '/w/$workspace/shell/map' }).compare);
}

/** The map of the other side, when the address asks to compare. */
export function useComparison(): OverviewData | undefined {
  const input = useOverviewInput();
  const other = otherSide(input, useCompared());
  const { data } = useQuery({
    ...apiQuery('overview', { body: other ?? input }),
    enabled: other !== undefined,
  });
  return other === undefined ? undefined : (data as OverviewAnswer | undefined)?.data;
}
