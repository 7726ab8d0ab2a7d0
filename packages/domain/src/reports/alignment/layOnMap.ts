import type { JourneyModel } from '../../journeys/index';
import type { PersonCycle } from '../../ports/livingMapStore';
import type { Touchpoint } from '../../touchpoints/index';
import { alignCycle, type ExtraKind } from './alignCycle';
import type { Plan } from './types';

/** One cycle of one customer, laid on the map. */
export interface LaidCycle {
  /** ISO instants. */
  readonly from: string;
  readonly to: string | null;
  readonly isOpen: boolean;
  readonly farthest: string;
  readonly contacts: {
    readonly time: string;
    readonly touchpoint: string;
    /** Stage of the model in which it happened. */
    readonly stage: string;
    /** Stage of the map whose card it is; null: it is none. */
    readonly card: string | null;
    readonly kind: 'planned' | 'unplanned' | ExtraKind;
  }[];
  readonly skipped: { readonly stage: string; readonly touchpoint: string }[];
}

const iso = (at: number): string => new Date(at).toISOString();

/** Each contact of a cycle with the card it is, or what else it is. */
export function layOnMap(
  plan: Plan,
  { from, end, farthest, isOpen, contacts }: PersonCycle,
  model: JourneyModel,
  catalogue: readonly Touchpoint[],
): LaidCycle {
  const ids = new Map(catalogue.map(({ number, id }) => [number, id]));
  const planned = new Set(plan.flatMap(({ cards }) => cards.map(({ touchpoint }) => touchpoint)));
  const known = contacts.filter(({ touchpoint }) => planned.has(touchpoint));
  const path = known.map(({ touchpoint }) => touchpoint);
  const { cards, extras } = alignCycle(plan, { path, farthest, isOpen });
  const cardAt = new Map(
    cards.flatMap(({ at, stage }) => (at === null ? [] : [[at, plan[stage]!.id] as const])),
  );
  const kindAt = new Map(extras.map(({ at, kind }) => [at, kind]));
  const placeOf = new Map(known.map((contact, at) => [contact, at]));
  return {
    from: iso(from),
    to: isOpen ? null : iso(end),
    isOpen,
    farthest: model.stages[farthest]?.id ?? '',
    contacts: contacts.map((contact) => {
      const at = placeOf.get(contact);
      const card = at === undefined ? null : (cardAt.get(at) ?? null);
      const kind = at === undefined ? 'unplanned' : (kindAt.get(at) ?? 'planned');
      return {
        time: iso(contact.time),
        touchpoint: ids.get(contact.touchpoint) ?? '',
        stage: model.stages[contact.stage]?.id ?? '',
        card,
        kind,
      };
    }),
    skipped: cards.flatMap(({ fate, stage, touchpoint }) =>
      fate === 'skipped' ? [{ stage: plan[stage]!.id, touchpoint: ids.get(touchpoint) ?? '' }] : [],
    ),
  };
}
