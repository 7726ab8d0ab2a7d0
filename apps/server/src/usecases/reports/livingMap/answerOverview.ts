import type { OverviewQuery } from '@viaggio/domain/ports/overviewStore';
import type { PeriodMeasures, Population } from '@viaggio/domain/ports/reportStore';
import type { Trust } from '@viaggio/domain/trust';
import { readTrust } from '../../quality/readTrust';
import { notesOf } from '../notesOf';
import type { ReportAnswer, Told } from '../prepareReport';
import type { prepareOverview } from '../readOverview';
import { refuseInfinite } from '../refuseInfinite';
import type { ReportScope } from '../reportScope';
import type { LivingMapDeps } from './deps';

export type PreparedOverview = Awaited<ReturnType<typeof prepareOverview>>;

/** Contacts of the people an overview asks about. */
export const populationOf = ({ workspace, from, end, asOf, places, segment }: OverviewQuery): Population => ({
  ...{ workspace, from, end, places, segment },
  unit: 'person',
  asOf: asOf + 1,
});

interface Known {
  readonly trust: Trust;
  readonly measures: PeriodMeasures;
}

/** Answers a report that asks what the overview asks, with what every report says beside its data. */
export async function answerOverview<Data>(
  deps: LivingMapDeps,
  scope: ReportScope,
  { query, asOf }: PreparedOverview,
  started: number,
  tell: (known: () => Promise<Known>) => Promise<Told<Data>>,
): Promise<ReportAnswer<Data>> {
  const known = readKnown(deps, scope, query);
  const [told, { trust }, isRestating] = await Promise.all([
    tell(() => known),
    known,
    deps.isRestating(scope.workspace),
  ]);
  refuseInfinite(told.data);
  const notes = [...notesOf({}, { events: new Map() }, isRestating), ...(told.notes ?? [])];
  return {
    data: told.data,
    definition: told.definition,
    ...(notes.length > 0 && { notes }),
    trust: { ...trust, components: [...trust.components] },
    took: performance.now() - started,
    asOf: new Date(asOf).toISOString(),
  };
}

async function readKnown(
  deps: LivingMapDeps,
  { workspace, timeZone, places }: ReportScope,
  query: OverviewQuery,
): Promise<Known> {
  const measures = await deps.measurePeriod(populationOf(query));
  const { contacts, unmapped, people } = measures;
  const { from, end } = query;
  const trust = await readTrust(deps, { workspace, timeZone, places, from, end, contacts, unmapped, people });
  return { trust, measures };
}
