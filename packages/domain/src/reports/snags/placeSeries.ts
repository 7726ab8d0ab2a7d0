/** Days with their counts, by index of the day. */
type Counts = readonly number[];

const WEEK = 7;
/** Same weekdays before that say what is usual, at most and at least. */
const MOST_WEEKS = 8;
const LEAST_WEEKS = 4;
/** Elsewhere is taken to be as usual, as firmly as one customer more would say, until it is seen not to be. */
const PRIOR = 1;

/**
 * How busy it was elsewhere on each day, in parts of what is usual there: what a place is held against, so that a
 * holiday or snow is not taken for a closed door. At most 1, since more than usual elsewhere (an opening, a fair) is no
 * reason to expect more here. Of a day d: min(1, (Σ counts + 1) ⁄ (Σ usual + 1)) over the other places, where usual is
 * the mean of up to eight same weekdays before; places known for less than four weeks are not asked.
 *
 * @param places counts by day of each place, all of the same days
 * @param here index of the place
 */
export function busyElsewhere(places: readonly Counts[], here: number): number[] {
  const others = places.filter((_, place) => place !== here).map(beginning);
  return (places[here] ?? []).map((_, day) => {
    let [count, usual] = [PRIOR, PRIOR];
    for (const { counts, first } of others) {
      const before = sameWeekdays(counts, first, day);
      if (before.length < LEAST_WEEKS) continue;
      count += counts[day] ?? 0;
      usual += before.reduce((sum, one) => sum + one, 0) / before.length;
    }
    return Math.min(1, count / usual);
  });
}

/** A place begins with its first customer: before it there is nothing that was usual. */
const beginning = (counts: Counts) => ({ counts, first: counts.findIndex((count) => count > 0) });

function sameWeekdays(counts: Counts, first: number, day: number): number[] {
  const found: number[] = [];
  for (let week = 1; week <= MOST_WEEKS; week++) {
    const before = day - week * WEEK;
    if (first >= 0 && before >= first) found.push(counts[before] ?? 0);
  }
  return found;
}
