/**
 * Natural logarithm and exponential from the four operations alone. `Math.log` and `Math.exp` may differ in the
 * last bit between engines; sums and products may not (IEEE 754), and the generator must give the same bytes
 * everywhere.
 */
const LN2 = Math.LN2;
const view = new DataView(new ArrayBuffer(8));

/** ln x for a finite x > 0: x = m·2^e with m in [√½, √2), then the series of artanh. Error below 1e-15. */
export function ln(x: number): number {
  view.setFloat64(0, x);
  const high = view.getUint32(0);
  let exponent = ((high >>> 20) & 0x7ff) - 1023;
  view.setUint32(0, (high & 0x000fffff) | 0x3ff00000);
  let mantissa = view.getFloat64(0);
  if (mantissa > Math.SQRT2) {
    mantissa /= 2;
    exponent += 1;
  }
  const s = (mantissa - 1) / (mantissa + 1);
  const square = s * s;
  let sum = 0;
  for (let k = 21; k >= 1; k -= 2) sum = sum * square + 1 / k;
  return 2 * s * sum + exponent * LN2;
}

/** e^x for |x| < 700: x = k·ln 2 + r, Taylor in r, then an exact scaling by 2^k. */
export function exp(x: number): number {
  const k = Math.round(x / LN2);
  const r = x - k * LN2;
  let sum = 1;
  for (let n = 15; n >= 1; n -= 1) sum = 1 + (r * sum) / n;
  view.setUint32(0, (k + 1023) << 20);
  view.setUint32(4, 0);
  return sum * view.getFloat64(0);
}
