import type { JourneyModel } from '../journeys/index';
import type { DailyFeeling, DailyMoney, DailyPeople, DailyStage, StageMove } from '../ports/todayStore';
import type { Touchpoint } from '../touchpoints/index';
import { snagOf } from './snagEvents';
import type { Candidate, FeelingSeries } from './types';

/** Everything that was counted day by day, and what its numbers mean. */
export interface DailyParts {
  /** Number of whole days; the last is yesterday. */
  readonly days: number;
  readonly stages: readonly DailyStage[];
  readonly people: readonly DailyPeople[];
  readonly money: readonly DailyMoney[];
  readonly feelings: readonly DailyFeeling[];
  readonly typicalOrder: number | null;
  readonly model: JourneyModel;
  readonly catalogue: readonly Touchpoint[];
  readonly channels: ReadonlyMap<number, string>;
  readonly events: ReadonlyMap<number, string>;
}

/** Rarer figures than this, on a usual day of the window, are not looked at: they are always news or never. */
const LEAST_MEAN = 0.5;

const MORE_IS_GOOD: Readonly<Record<StageMove, boolean>> = { entered: true, movedOn: true, lost: false };
const MOVES: readonly StageMove[] = ['entered', 'movedOn', 'lost'];

/** The fixed list of figures that are looked at each day, each with its days. */
export function planCandidates(parts: DailyParts): Candidate[] {
  const shares = stageShares(parts);
  const found = [
    ...everybody(parts, shares),
    ...ofStages(parts, shares),
    ...ofTouchpoints(parts, shares),
    ...ofChannels(parts, shares),
    ...ofSnags(parts, shares),
    ...ofMoney(parts),
  ];
  return found.filter(({ values, peoplePerUnit }) => meanOf(values) * peoplePerUnit >= LEAST_MEAN);
}

export function planFeelings(parts: DailyParts): FeelingSeries[] {
  const shares = stageShares(parts);
  return parts.model.stages.map(({ id, name }, index) => {
    const days = Array.from({ length: parts.days }, () => ({ n: 0, sum: 0, squares: 0 }));
    for (const { stage, day, n, sum, squares } of parts.feelings)
      if (stage === index + 1 && days[day]) days[day] = { n, sum, squares };
    return { subject: id, name, days, share: shares.of[index]! };
  });
}

/** The first day of which everything is known: the day data began is half a day. */
export function firstWholeDay({ people }: Pick<DailyParts, 'people'>): number {
  const days = people.filter(({ by }) => by === 'all').map(({ day }) => day);
  const begun = Math.min(...days);
  return days.length === 0 || begun === 0 ? 0 : begun + 1;
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

function fill<Row extends { readonly day: number }>(
  days: number,
  rows: readonly Row[],
  amountOf: (row: Row) => number,
): number[] {
  const values = Array<number>(days).fill(0);
  for (const row of rows) if (row.day >= 0 && row.day < days) values[row.day]! += amountOf(row);
  return values;
}

interface Shares {
  /** By stage. */
  readonly of: readonly number[];
  /** Of anybody who had a contact. */
  readonly anybody: number;
  readonly goal: number;
}

const ratio = (part: number, whole: number): number => (whole > 0 ? Math.min(1, part / whole) : 1);

/**
 * What one customer in a stage stands for, in orders. Up to the goal: of those who entered the stage in the window, how
 * many entered the goal. After it: of all orders, those that were not the first of a cycle.
 */
function stageShares({ stages, people, money, model }: DailyParts): Shares {
  const goal = model.stages.findIndex((stage) => stage.goal);
  const entered = model.stages.map((_, index) =>
    stages
      .filter(({ stage, move }) => stage === index && move === 'entered')
      .reduce((sum, { count }) => sum + count, 0),
  );
  const orders = money.reduce((sum, day) => sum + day.orders, 0);
  const buyers = entered[goal] ?? 0;
  const again = ratio(Math.max(0, orders - buyers), orders);
  const visits = people.filter(({ by }) => by === 'all').reduce((sum, day) => sum + day.people, 0);
  return {
    goal,
    of: model.stages.map((_, index) => (index <= goal ? ratio(buyers, entered[index]!) : again)),
    anybody: visits > 0 ? Math.min(1, orders / visits) : 1,
  };
}

const pair = (a: string, b: string): string => `${a}|${b}`;
/** Stages whose rule names a touchpoint. */
const stagesNaming = ({ model }: DailyParts, touchpoint: string): number[] =>
  model.stages.flatMap(({ entry }, index) => (entry.touchpoints.includes(touchpoint) ? [index] : []));

function everybody({ days, people }: DailyParts, { anybody }: Shares): Candidate[] {
  const rows = people.filter(({ by }) => by === 'all');
  const values = fill(days, rows, (row) => row.people);
  const of = { kind: 'all', figure: 'people', subject: '', name: null } as const;
  return [{ ...of, values, peoplePerUnit: 1, share: anybody, moreIsGood: true, causes: [] }];
}

function ofStages(parts: DailyParts, { of, goal }: Shares): Candidate[] {
  return parts.model.stages.flatMap(({ id, name, entry }, index) =>
    MOVES.map((move): Candidate => {
      const rows = parts.stages.filter((row) => row.stage === index && row.move === move);
      const causes = [`stage:${id}`, ...entry.touchpoints.map((one) => pair(id, `tp:${one}`))];
      if (move === 'movedOn') causes.push(pair('moved', String(index)));
      if (move === 'entered' && index > 0) causes.push(pair('moved', String(index - 1)));
      if (index === goal) causes.push('orders|goal', 'revenue|goal');
      return {
        kind: 'stage',
        figure: move,
        subject: id,
        name,
        values: fill(parts.days, rows, (row) => row.count),
        peoplePerUnit: 1,
        // Who moves on before the goal stands for the stage that is reached.
        share: move === 'movedOn' ? (of[index + 1] ?? of[index]!) : of[index]!,
        moreIsGood: MORE_IS_GOOD[move],
        causes,
      };
    }),
  );
}

function ofTouchpoints(parts: DailyParts, shares: Shares): Candidate[] {
  return parts.catalogue.map((touchpoint): Candidate => {
    const { id, number, name, channel } = touchpoint;
    const stages = stagesNaming(parts, id);
    const goes = stages.includes(shares.goal) ? ['orders|goal', 'revenue|goal'] : [];
    const rows = parts.people.filter(({ by, value }) => by === 'touchpoint' && value === number);
    const snags = touchpoint.filters.flatMap(({ events }) => events ?? []).filter((name) => snagOf(name));
    return {
      kind: 'touchpoint',
      figure: 'people',
      subject: id,
      name,
      values: fill(parts.days, rows, (row) => row.people),
      peoplePerUnit: 1,
      share: stages.length > 0 ? Math.max(...stages.map((one) => shares.of[one]!)) : shares.anybody,
      moreIsGood: snags.length > 0 ? false : null,
      causes: [
        `tp:${id}`,
        pair(`ch:${channel}`, `tp:${id}`),
        ...stages.map((one) => pair(parts.model.stages[one]!.id, `tp:${id}`)),
        ...snags.map((event) => pair(`ev:${event}`, 'tp')),
        ...goes,
      ],
    };
  });
}

function ofChannels(parts: DailyParts, { anybody }: Shares): Candidate[] {
  return [...parts.channels].flatMap(([number, id]): Candidate[] => {
    if (id === '') return [];
    const rows = parts.people.filter(({ by, value }) => by === 'channel' && value === number);
    const own = parts.catalogue.filter(({ channel }) => channel === id);
    const causes = [`ch:${id}`, ...own.map((one) => pair(`ch:${id}`, `tp:${one.id}`))];
    const values = fill(parts.days, rows, (row) => row.people);
    const of = { kind: 'channel', figure: 'people', subject: id, name: null } as const;
    return [{ ...of, values, peoplePerUnit: 1, share: anybody, moreIsGood: null, causes }];
  });
}

function ofSnags(parts: DailyParts, { anybody }: Shares): Candidate[] {
  return [...parts.events].flatMap(([number, name]): Candidate[] => {
    const snag = snagOf(name);
    if (snag === undefined) return [];
    const rows = parts.people.filter(({ by, value }) => by === 'event' && value === number);
    return [
      {
        kind: 'snag',
        figure: 'people',
        subject: name,
        name: nameOfSnag(parts, name),
        values: fill(parts.days, rows, (row) => row.people),
        peoplePerUnit: 1,
        // Who is stopped while paying stands for a whole order.
        share: snag === 'buying' ? 1 : anybody,
        moreIsGood: false,
        causes: [`ev:${name}`, pair(`ev:${name}`, 'tp'), ...causesOfEvent(parts, name)],
      },
    ];
  });
}

/** The catalogue's name for it, where a touchpoint stands for nothing but such snags on the way to an order. */
function nameOfSnag({ catalogue }: DailyParts, event: string): Candidate['name'] {
  if (snagOf(event) !== 'buying') return null;
  const found = catalogue.find(({ filters }) =>
    filters.some(({ events }) => events?.includes(event) && events.every((one) => snagOf(one) !== 'other')),
  );
  return found?.name ?? null;
}

/** What an event is part of by the touchpoints that name it: their channels, and the stages they lead to. */
const causesOfEvent = (parts: DailyParts, name: string): string[] =>
  parts.catalogue
    .filter(({ filters }) => filters.some(({ events }) => events?.includes(name)))
    .flatMap(({ id, channel }) => [
      pair(`ch:${channel}`, `tp:${id}`),
      ...stagesNaming(parts, id).map((stage) => pair(parts.model.stages[stage]!.id, `tp:${id}`)),
    ]);

function ofMoney({ days, money, typicalOrder }: DailyParts): Candidate[] {
  if (typicalOrder === null) return [];
  const base = { subject: '', name: null, share: 1, moreIsGood: true } as const;
  return [
    {
      ...base,
      kind: 'orders',
      figure: 'orders',
      values: fill(days, money, (row) => row.orders),
      peoplePerUnit: 1,
      causes: ['orders', 'orders|goal'],
    },
    {
      ...base,
      kind: 'revenue',
      figure: 'revenue',
      values: fill(days, money, (row) => Math.max(0, row.revenue)),
      peoplePerUnit: 1 / typicalOrder,
      causes: ['orders', 'revenue|goal'],
    },
  ];
}
