import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { OverviewAnswer, OverviewInput, SnagsData } from '@viaggio/contract/reports';
import type { MapDocument } from '@viaggio/domain/maps';
import { declaredOf } from '@viaggio/domain/reports';
import { useMemo } from 'react';
import { apiQuery } from '../../../api';
import type { MapEditorSearch } from '../../../app/mapSearches';
import { useSettings } from '../../../app/session';
import { otherSide, readComparison } from '../../../components/comparison';
import { localDay, periodOf } from '../../../components/periods';
import { useReport } from '../../analysis/frame/useReport';
import type { LiveData, StageData } from './LiveData';

/** Figures are asked again while the map is open, but not so often that they move under the pen. */
const AGAIN_MS = 60_000;

/** What the address asks of the data. */
export function useLiveInput(search: MapEditorSearch, model: string | null): OverviewInput {
  const today = localDay(Date.now(), useSettings()?.timeZone);
  const { period, from, to, segment, persona, place, channel, customers } = search;
  return useMemo(
    () => ({
      period: periodOf({ period, from, to }, today),
      unit: 'person' as const,
      model: model ?? undefined,
      ...{ segment, persona, place, channel, customers },
    }),
    [period, from, to, segment, persona, place, channel, customers, model, today],
  );
}

const useOverviewOf = (input: OverviewInput, enabled: boolean) =>
  useQuery({
    ...apiQuery('overview', { body: input }),
    select: (answer) => (answer as OverviewAnswer).data,
    placeholderData: keepPreviousData,
    refetchInterval: AGAIN_MS,
    enabled,
  }).data;

/** The data of every stage that the map is bound to; null where there is nothing to show. */
export function useLoadLive(
  document: MapDocument,
  search: MapEditorSearch,
  open: (figure: string) => void,
): LiveData | null {
  const input = useLiveInput(search, document.model);
  const isBound = document.model !== null && document.stages.some(({ binding }) => binding !== null);
  const enabled = isBound && search.data !== 'off';
  const now = useOverviewOf(input, enabled);
  const other = otherSide(input, readComparison(search.compare ?? 'previous'));
  const held = useOverviewOf(other ?? input, enabled && other !== undefined);
  const before = other && held;
  const { model: _, ...people } = input;
  const declared = useMemo(
    () => declaredOf(document).map(({ touchpoint, stage }) => ({ touchpoint, ...(stage && { stage }) })),
    [document],
  );
  const hasRow = (kind: string) => document.rows.some((row) => row.kind === kind && !row.hidden);
  const answers = useReport(
    'unanswered',
    enabled && hasRow('response') ? { ...people, declared } : undefined,
  );
  const snags = useReport('snags', enabled && hasRow('pains') ? people : undefined);
  return useMemo(() => {
    if (!enabled || !now) return null;
    const isSame =
      answers.data?.data.model.map(({ id }) => id).join() === now.stages.map(({ id }) => id).join();
    const stages = now.stages.map((stage): [string, StageData] => [
      stage.id,
      {
        stage,
        before: before?.stages.find(({ id }) => id === stage.id),
        coverage: isSame ? answers.data?.data.stages.find((one) => one.stage === stage.id) : undefined,
        actions: isSame ? (answers.data?.data.actions.filter((one) => one.stage === stage.id) ?? []) : [],
        snags: snagsOf(snags.data?.data, stage.id),
      },
    ]);
    return { input, currency: now.currency, stages: new Map(stages), open };
  }, [enabled, now, before, answers.data, snags.data, input, open]);
}

/** Snags met in a stage, most customers first. */
function snagsOf(data: SnagsData | undefined, stage: string): StageData['snags'] {
  const met = (data?.kinds ?? []).map((kind) => ({
    kind,
    people: kind.stages.find(({ name }) => name === stage)?.people ?? 0,
  }));
  return met.filter(({ people }) => people > 0).toSorted((a, b) => b.people - a.people);
}
