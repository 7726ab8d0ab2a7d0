import type { Stay, Walk } from '../../journeys/index';
import type { CyclesQuery, CycleVariant, LastContact } from '../../ports/livingMapStore';
import { MOST_CONTACTS } from '../../ports/livingMapStore';
import type { OverviewQuery } from '../../ports/overviewStore';
import { sum, type TravelContact } from './traveller.fixture';

/** Somebody with a walk through the stages, and what they said. */
export interface Walker {
  readonly person: string;
  /** Those known at asOf. */
  readonly contacts: readonly TravelContact[];
  readonly walk: Walk;
  readonly voices: readonly { readonly time: number; readonly emotion: number }[];
}

interface SlowCycle {
  readonly person: string;
  readonly from: number;
  readonly path: readonly string[];
  readonly isCut: boolean;
  readonly farthest: number;
  readonly isOpen: boolean;
  readonly strange: readonly string[];
  readonly felt: readonly { readonly stage: number; readonly emotion: number }[];
}

const seen = (walkers: readonly Walker[], { places }: OverviewQuery): Walker[] =>
  walkers.filter(({ contacts }) => !places || contacts.some(({ place }) => places.includes(place)));

/** Cycles that began in the period, as cycleRows defines them, each looked at one by one. */
export function cyclesSlowly(walkers: readonly Walker[], query: CyclesQuery): SlowCycle[] {
  return seen(walkers, query).flatMap((walker) => {
    const numbers = [...new Set(walker.walk.stays.map(({ cycle }) => cycle))];
    const all = numbers.map((number) => walker.walk.stays.filter(({ cycle }) => cycle === number));
    return all.flatMap((stays, i) => {
      const from = stays[0]!.entered;
      if (from < query.from || from >= query.end) return [];
      return [cycleOf(walker, stays, all[i + 1]?.[0]?.entered, query)];
    });
  });
}

function cycleOf(
  { person, contacts, voices }: Walker,
  stays: readonly Stay[],
  next: number | undefined,
  { planned, asOf }: CyclesQuery,
): SlowCycle {
  const [first, last] = [stays[0]!, stays.at(-1)!];
  const isOf = ({ time }: { readonly time: number }): boolean =>
    time >= first.entered &&
    (last.end === 'exited' ? time <= last.left : time < last.left) &&
    time <= asOf &&
    (next === undefined || time < next);
  const stageAt = (time: number): number => stays.findLast(({ entered }) => entered <= time)!.stage;
  const met = contacts.filter((contact) => contact.touchpoint > 0 && isOf(contact));
  const steps = met.filter(({ touchpoint }, i) => i === 0 || met[i - 1]!.touchpoint !== touchpoint);
  const named = (some: readonly TravelContact[]): string[] =>
    some.map(({ time, touchpoint }) => `${stageAt(time)} ${touchpoint}`);
  const known = steps.filter(({ touchpoint }) => planned.includes(touchpoint));
  return {
    person,
    from: first.entered,
    path: named(known).slice(0, MOST_CONTACTS),
    isCut: known.length > MOST_CONTACTS,
    farthest: Math.max(...stays.map(({ stage }) => stage)),
    isOpen: last.end === 'open' && last.left > asOf,
    strange: named(steps.filter(({ touchpoint }) => !planned.includes(touchpoint))),
    felt: voices.filter(isOf).map(({ time, emotion }) => ({ stage: stageAt(time), emotion })),
  };
}

const wayOf = ({ path, isCut, farthest, isOpen, strange }: SlowCycle): string => {
  const stages = new Set(strange.map((one) => one.split(' ')[0]));
  return JSON.stringify([path, isCut, farthest, isOpen, [...stages].sort()]);
};

/** What countCycles answers, without the numbers of the ways. */
export function countCyclesSlowly(walkers: readonly Walker[], query: CyclesQuery) {
  const cycles = cyclesSlowly(walkers, query);
  const ways = [...new Set(cycles.map(wayOf))];
  const cells = [...new Set(cycles.flatMap(({ strange }) => strange))];
  const placed = (one: string) => {
    const [stage, touchpoint] = one.split(' ').map(Number);
    return { stage: stage!, touchpoint: touchpoint! };
  };
  return {
    variants: ways.map((way): Omit<CycleVariant, 'id'> => {
      const own = cycles.filter((cycle) => wayOf(cycle) === way);
      const felt = own.flatMap((cycle) => cycle.felt);
      const { path, isCut, farthest, isOpen } = own[0]!;
      const strange = [...new Set(own[0]!.strange.map((one) => Number(one.split(' ')[0])))];
      return {
        ...{ path: path.map(placed), isCut, farthest, isOpen },
        strange: strange.sort((a, b) => a - b),
        cycles: own.length,
        feelings: [...new Set(felt.map(({ stage }) => stage))].map((stage) => {
          const all = felt.filter((one) => one.stage === stage).map(({ emotion }) => emotion);
          return { stage, n: all.length, sum: sum(all), squares: sum(all.map((one) => one * one)) };
        }),
      };
    }),
    cycles: cycles.length,
    open: cycles.filter(({ isOpen }) => isOpen).length,
    strange: cells.map((cell) => ({
      ...placed(cell),
      contacts: sum(cycles.map(({ strange }) => strange.filter((one) => one === cell).length)),
      cycles: cycles.filter(({ strange }) => strange.includes(cell)).length,
    })),
  };
}

/** What was last done before each loss, as lastContactRows defines it. */
export function countLastContactsSlowly(walkers: readonly Walker[], query: OverviewQuery): LastContact[] {
  const losses = seen(walkers, query).flatMap(({ contacts, walk }) =>
    walk.stays
      .filter(
        ({ end, left }) => ['open', 'lost', 'exited'].includes(end) && left >= query.from && left < query.end,
      )
      .map(({ stage, end, left }) => {
        const own = contacts.filter(
          ({ actor, time }) => actor === 0 && (end === 'exited' ? time <= left : time < left),
        );
        return `${stage} ${own.at(-1)?.touchpoint ?? 0}`;
      }),
  );
  return [...new Set(losses)].map((loss) => {
    const [stage, touchpoint] = loss.split(' ').map(Number);
    return { stage: stage!, touchpoint: touchpoint!, lost: losses.filter((one) => one === loss).length };
  });
}
