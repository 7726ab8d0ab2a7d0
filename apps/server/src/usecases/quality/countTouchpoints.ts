import type { Definitions, TermStore } from '@viaggio/domain/ports/definitionStore';
import type { OverviewStore } from '@viaggio/domain/ports/overviewStore';
import { planOverview } from '@viaggio/domain/reports';
import { numbersOfPlaces } from '../places/numbersOfPlaces';
import type { QualityQuestion } from './readQuality';

export interface CountTouchpointsDeps {
  readonly overview: Pick<OverviewStore, 'countContacts'>;
  readonly definitionsOf: (workspace: number) => Promise<Definitions>;
  readonly terms: Pick<TermStore, 'valuesOf'>;
  readonly now: () => number;
}

export interface TouchpointVolume {
  readonly id: string;
  readonly contacts: number;
  readonly people: number;
}

const DAY_MS = 86_400_000;

/**
 * Contacts and customers of each touchpoint in the last days, from journeys as they stand: after a change of the
 * catalogue the figures follow as history is placed again. Unlike a rule's live count they know the order: a contact
 * is of the first touchpoint that recognises it.
 */
export async function countTouchpoints(
  deps: CountTouchpointsDeps,
  { workspace, timeZone, places, days }: QualityQuestion,
): Promise<TouchpointVolume[]> {
  const asOf = deps.now();
  const { models, catalogue, defaultModel } = await deps.definitionsOf(workspace);
  const stored = models.find((one) => one.model.id === defaultModel) ?? models[0]!;
  const instant = (at: number): string => new Date(at).toISOString();
  const query = planOverview(
    { period: { from: instant(asOf - days * DAY_MS), to: instant(asOf + 1) } },
    // Without the stages: whoever met a touchpoint in two of them is one customer.
    {
      workspace,
      timeZone,
      model: stored.model,
      modelNumber: stored.number,
      isDefault: false,
      asOf,
      places: await numbersOfPlaces(deps.terms, workspace, places),
    },
  );
  const idOf = new Map(catalogue.touchpoints.map(({ number, id }) => [number, id]));
  const { cells } = await deps.overview.countContacts(query);
  const volumes = cells.flatMap(({ touchpoint, contacts, people }) => {
    const id = idOf.get(touchpoint);
    return id === undefined ? [] : [{ id, contacts, people }];
  });
  return volumes.sort((a, b) => b.contacts - a.contacts);
}
