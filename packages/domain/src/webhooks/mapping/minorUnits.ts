/**
 * Currencies whose amounts have no decimals, and those with three, as payment services count them
 * (docs.stripe.com/currencies, "zero-decimal" and "three-decimal"). ISK and UGX have none by now, and are still sent
 * with two: they are not listed.
 */
const NONE: ReadonlySet<string> = new Set(
  'BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF'.split(' '),
);
const THREE: ReadonlySet<string> = new Set('BHD JOD KWD OMR TND'.split(' '));

/** An amount in the smallest unit of a currency as a decimal number; undefined when it is no whole number. */
export function fromMinor(amount: unknown, currency: unknown): number | undefined {
  const whole = typeof amount === 'string' && /^-?\d{1,15}$/.test(amount) ? Number(amount) : amount;
  if (typeof whole !== 'number' || !Number.isSafeInteger(whole)) return undefined;
  const code = typeof currency === 'string' ? currency.trim().toUpperCase() : '';
  if (NONE.has(code)) return whole;
  return THREE.has(code) ? whole / 1000 : whole / 100;
}
