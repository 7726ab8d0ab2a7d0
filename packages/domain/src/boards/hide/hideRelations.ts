import type {
  ConsiderationLike,
  CurvePointLike,
  InitiativeLike,
  LifecycleLike,
  RepurchaseLike,
} from './relationTypes';
import { isSmall, only, shown, shownChain } from './rules';

const NO_TIMES = { p50: null, p90: null };

/**
 * Who is new, stays, is back, has gone quiet. Who stays and who goes quiet add up to who was active before, so that
 * two buckets tell of each other: one with any small figure hides whole.
 */
export function hideLifecycle(data: LifecycleLike) {
  return {
    by: data.by,
    buckets: data.buckets.map((bucket) => {
      const { new: fresh, returning, back, active, quiet } = bucket;
      const few = [fresh, returning, back, active, quiet ?? 0].some(isSmall);
      const count = (n: number | null) => (few ? null : n);
      return {
        ...only(bucket, ['start', 'complete']),
        new: count(fresh),
        returning: count(returning),
        back: count(back),
        active: count(active),
        quiet: count(quiet),
      };
    }),
  };
}

/**
 * Who bought again. How long it took pair by pair is not told, since the pairs of one bar may all be one customer's;
 * the curve is told at its round days only: every step of it would be a customer or two. A share,
 * times the customers, is how many came back, within what the intervals leave open: it obeys the rule of chains.
 */
export function hideRepurchase(data: RepurchaseLike) {
  const whole = isSmall(data.again) || isSmall(data.waiting);
  const points = whole ? [] : shownPoints(data.curve.points, data.people);
  return {
    people: shown(data.people),
    again: whole ? null : data.again,
    waiting: whole ? null : data.waiting,
    ...(whole ? NO_TIMES : only(data, ['p50', 'p90'])),
    curve: {
      tooFew: data.curve.tooFew || points.length === 0,
      medianDays: whole ? null : data.curve.medianDays,
      points,
      steps: points,
    },
  };
}

function shownPoints(points: readonly CurvePointLike[], people: number) {
  const told = points.filter(({ share, atRisk }) => share !== null && !isSmall(atRisk));
  const came = told.map(({ share }) => Math.round((share ?? 0) * people));
  const kept = shownChain([0, ...came, people]);
  return told
    .filter((_, index) => kept[index + 1] !== null && !isSmall(people - came[index]!))
    .map((point) => ({ ...only(point, ['days', 'share', 'interval']), atRisk: null }));
}

/**
 * Who starts contacts: what is counted are contacts, what must not be few are the customers who had them. A bucket in
 * which few had contacts of a kind hides whole, and with it the counts of the period, to which buckets add up.
 */
export function hideInitiative(data: InitiativeLike) {
  const few = (one: InitiativeLike['total']) =>
    [one.people.customer, one.people.us, one.people.unknown].some(isSmall) ||
    [one.startedByCustomer, one.startedByUs, one.unknown].some(isSmall);
  const hide = (one: InitiativeLike['total'], isShown: boolean, isCounted = isShown) => ({
    startedByCustomer: isCounted ? one.startedByCustomer : null,
    startedByUs: isCounted ? one.startedByUs : null,
    unknown: isCounted ? one.unknown : null,
    customerShare: isShown ? one.customerShare : null,
  });
  return {
    by: data.by,
    total: hide(data.total, !few(data.total), !few(data.total) && !data.buckets.some(few)),
    buckets: data.buckets.map((one) => ({ ...only(one, ['start', 'complete']), ...hide(one, !few(one)) })),
  };
}

/** What goes with buying. Rows do not add up to each other; the four counts of one add up to buyers and others. */
export function hideConsideration(data: ConsiderationLike) {
  const { people, buyers, others, open } = data;
  const few = isSmall(buyers) || isSmall(others);
  const rows = data.rows
    .filter(
      (row) => !few && ![row.buyersDid, row.buyersDidNot, row.othersDid, row.othersDidNot].some(isSmall),
    )
    .map((row) =>
      only(row, [
        'name',
        'buyersDid',
        'othersDid',
        'buyersDidNot',
        'othersDidNot',
        'shareOfBuyers',
        'shareOfOthers',
        'lift',
        'interval',
        'tooFew',
        'buying',
      ]),
    );
  const words = new Set(rows.map(({ name }) => name));
  return {
    ...only(data, ['rule', 'by']),
    // Of the three that add up to all, one that hides takes the sum with it.
    people: few || isSmall(open) ? null : shown(people),
    buyers: few ? null : buyers,
    others: few ? null : others,
    open: few ? null : shown(open),
    timeToPurchase: few ? NO_TIMES : only(data.timeToPurchase, ['p50', 'p90']),
    rows,
    names: Object.fromEntries(Object.entries(data.names).filter(([name]) => words.has(name))),
  };
}
