const SHAPE = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d{1,3})?)S)?)?$/;
const UNITS_MS = [604_800_000, 86_400_000, 3_600_000, 60_000, 1_000] as const;

/**
 * Milliseconds of an ISO 8601 duration of weeks, days, hours, minutes and seconds. undefined for anything else, months
 * and years too: their length depends on the calendar, and windows are rolling.
 */
export function durationOf(text: string): number | undefined {
  const [, ...amounts] = SHAPE.exec(text) ?? [];
  if (amounts.every((amount) => amount === undefined)) return undefined;
  return Math.round(amounts.reduce((sum, amount, i) => sum + Number(amount ?? 0) * UNITS_MS[i]!, 0));
}
