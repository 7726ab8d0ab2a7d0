import type { HandoversLike, OverviewLike, SnagsLike } from './relationTypes';
import { isSmall, only, shown } from './rules';

const NO_TIMES = { p50: null, p90: null };

type Outcome = HandoversLike['handovers'][number]['outcome'];

/** Followed and still open add up to the customers; converted and lost to the followed: told whole or not at all. */
const isTold = (outcome: Outcome | null): outcome is Outcome =>
  outcome !== null && ![outcome.followed, outcome.converted, outcome.lost, outcome.open].some(isSmall);

const outcomeOf = (outcome: Outcome | null) =>
  isTold(outcome)
    ? only(outcome, ['followed', 'converted', 'share', 'interval', 'lost', 'open', 'tooFew'])
    : null;

/** Passages between channels. Their customers do not add up: one may make several. How often they were made is not told. */
export function hideHandovers(data: HandoversLike) {
  const handovers = data.handovers
    .filter(({ people }) => !isSmall(people))
    .map((one) => {
      const both = isTold(one.outcome) && isTold(one.baseline);
      return {
        ...only(one, ['from', 'to', 'people']),
        time: only(one.time, ['p50', 'p90']),
        outcome: outcomeOf(one.outcome),
        baseline: outcomeOf(one.baseline),
        difference: both ? one.difference : null,
        valueLost: both ? one.valueLost : null,
      };
    });
  const met = new Set(handovers.flatMap(({ from, to }) => [from, to]));
  return {
    ...only(data, ['hasConversion', 'currency']),
    groups: data.groups.filter(({ id }) => met.has(id)).map((group) => only(group, ['id', 'name'])),
    handovers,
    total: { people: shown(data.total.people) },
  };
}

/** What goes wrong. Customers may meet several kinds: they add up to nothing. Where and when is not told. */
export function hideSnags(data: SnagsLike) {
  const active = shown(data.active);
  return {
    ...only(data, ['hasConversion', 'currency']),
    active,
    kinds: data.kinds.map((kind) => {
      const { people, cost } = kind;
      const told = !isSmall(people);
      const costTold =
        told &&
        !cost.tooFew &&
        ![cost.followed, cost.converted, cost.followed - cost.converted].some(isSmall);
      return {
        ...only(kind, ['id', 'name', 'source', 'measured']),
        people: told ? people : null,
        times: told ? kind.times : null,
        share: told && active !== null && !isSmall(data.active - people) ? kind.share : null,
        cost: {
          valueLost: costTold ? cost.valueLost : null,
          lostConversions: costTold ? cost.lostConversions : null,
          tooFew: !costTold,
        },
      };
    }),
  };
}

/**
 * The stages as one row each. Passes of stages balance from one moment to the next: of what balances only who entered
 * is told, counted in customers, and the share that moved on where neither those who did nor those who did not are few.
 */
export function hideOverview(data: OverviewLike) {
  return {
    ...only(data, ['currency', 'model']),
    totals: { people: shown(data.totals.people) },
    stages: data.stages.map((stage) => {
      const { entered, people, reached, conversion } = stage;
      const told = people !== null && !isSmall(people) && entered !== null && !isSmall(entered);
      const moved = Math.round((conversion ?? 0) * (people ?? 0));
      const isMoveTold = told && !isSmall(moved) && !isSmall(people - moved);
      return {
        ...only(stage, ['id', 'name', 'says', 'group', 'goal', 'measured']),
        people: told ? people : null,
        reached: reached === null ? null : shown(reached),
        conversion: isMoveTold ? conversion : null,
        timeInStage: told ? only(stage.timeInStage, ['p50', 'p90']) : NO_TIMES,
      };
    }),
  };
}
