/**
 * How much of the usual a day brought: its count ÷ the count of the same weekday in the weeks `before`, of which it takes
 * the middle one, or the lower of the two in the middle, so that neither a holiday nor a newsletter of every second week
 * makes a usual day look poor. Weeks without anything say nothing; null where none says anything.
 */
export function volumeShare(last: number, before: readonly number[]): number | null {
  const known = before.filter((count) => count > 0).sort((a, b) => a - b);
  const usual = known[Math.floor((known.length - 1) / 2)];
  return usual === undefined ? null : last / usual;
}
