import type { OverviewData, UnansweredData, UnansweredInput } from '@viaggio/contract/reports';
import { useReport } from '../analysis/frame/useReport';
import { useOverviewInput } from './useOverview';

/** What the address of the map asks of actions without an answer. */
export function useUnansweredInput(): UnansweredInput {
  const { model: _, ...input } = useOverviewInput();
  return input;
}

/** Actions and their answers, where they are of the very stages that are shown: journeys hold those of one model. */
export function useUnanswered({ stages }: OverviewData): UnansweredData | undefined {
  const { data } = useReport('unanswered', useUnansweredInput());
  const isSame = data?.data.model.map(({ id }) => id).join() === stages.map(({ id }) => id).join();
  return isSame ? data?.data : undefined;
}
