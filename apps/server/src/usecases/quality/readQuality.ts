import type { Definitions, TermStore } from '@viaggio/domain/ports/definitionStore';
import type { OverviewStore } from '@viaggio/domain/ports/overviewStore';
import type { Source, SourceStore } from '@viaggio/domain/ports/sources';
import { planOverview } from '@viaggio/domain/reports';
import type { Trust } from '@viaggio/domain/trust';
import { numbersOfPlaces } from '../places/numbersOfPlaces';
import { measureTrust, type TrustDeps } from './readTrust';

export interface QualityDeps extends TrustDeps {
  readonly overview: Pick<OverviewStore, 'countContacts'>;
  readonly terms: Pick<TermStore, 'valuesOf'>;
  readonly sources: Pick<SourceStore, 'list'>;
  readonly definitionsOf: (workspace: number) => Promise<Definitions>;
}

export interface QualityReport {
  readonly trust: Trust;
  readonly days: number;
  readonly events: number;
  /** null: not told, because rows to fix belong to no place. */
  readonly quarantined: number | null;
  readonly bots: number;
  readonly clocksCorrected: number;
  readonly unmapped: readonly {
    readonly name: string;
    readonly channel: string;
    readonly contacts: number;
  }[];
  readonly sources: readonly { readonly source: Source; readonly silent: boolean }[];
}

const DAY_MS = 86_400_000;
const UNMAPPED_NAMES = 20;
/** Connections Viaggio fills itself, from files and with the example: their silence means nothing. */
const OWN_KINDS = new Set(['import', 'demo']);

export interface QualityQuestion {
  readonly workspace: number;
  readonly timeZone: string;
  /** Places the asker is limited to; null: all. */
  readonly places: readonly string[] | null;
  readonly days: number;
}

/**
 * How far the data of the last days can be trusted, and what to do first. A connection serves every place: to who is
 * limited to some it is not told which are alive.
 */
export async function readQuality(
  deps: QualityDeps,
  { workspace, timeZone, places, days }: QualityQuestion,
): Promise<QualityReport> {
  const asOf = deps.now();
  const { models, catalogue, defaultModel } = await deps.definitionsOf(workspace);
  const stored = models.find((one) => one.model.id === defaultModel) ?? models[0]!;
  const day = (at: number): string => new Date(at).toISOString();
  const query = planOverview(
    { period: { from: day(asOf - days * DAY_MS), to: day(asOf + 1) } },
    {
      workspace,
      timeZone,
      model: stored.model,
      modelNumber: stored.number,
      isDefault: true,
      asOf,
      places: await numbersOfPlaces(deps.terms, workspace, places),
    },
  );
  const { totals } = await deps.overview.countContacts(query);
  const period = { from: query.from, end: query.end };
  const rules = { catalogue: catalogue.touchpoints, limit: UNMAPPED_NAMES };
  const [{ trust, log, quarantined }, unmapped, sources] = await Promise.all([
    measureTrust(deps, { workspace, timeZone, places, ...period, ...totals }),
    deps.quality.unmappedNames(workspace, period, rules, places),
    places === null ? deps.sources.list(workspace) : [],
  ]);
  return {
    trust,
    days,
    events: log.events,
    quarantined,
    bots: log.bots,
    clocksCorrected: log.clocksCorrected,
    unmapped,
    sources: sources
      .filter(({ kind }) => !OWN_KINDS.has(kind))
      .map((source) => ({ source, silent: isSilent(source, asOf) })),
  };
}

/**
 * A connection that has been heard for at least a week and then not for two days. Its own rhythm is not kept; two
 * days outlast the week-ends of those who only send on working days.
 */
function isSilent({ firstEventAt, lastEventAt, enabled }: Source, now: number): boolean {
  if (!enabled || firstEventAt === null || lastEventAt === null) return false;
  return lastEventAt - firstEventAt > 7 * DAY_MS && now - lastEventAt > 2 * DAY_MS;
}
