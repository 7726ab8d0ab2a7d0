import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { OverviewAnswer, OverviewData } from '@viaggio/contract/reports';
import { apiQuery } from '../../api';
import { periodBefore } from '../../components/periods';
import { useOverviewInput } from './useOverview';

/** The map of the days before those shown, when the address asks to compare. */
export function useComparison(): OverviewData | undefined {
  const { compare } = useSearch({ from: '/w/$workspace/shell/map' });
  const input = useOverviewInput();
  const { data } = useQuery({
    ...apiQuery('overview', { body: { ...input, period: periodBefore(input.period) } }),
    enabled: compare === 'previous',
  });
  return compare === 'previous' ? (data as OverviewAnswer | undefined)?.data : undefined;
}
