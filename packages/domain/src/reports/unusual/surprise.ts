/**
 * How many standard deviations a count is from the expected one, by the transformations that make the variance of
 * counts constant; they hold for small counts too.
 * Source: F. J. Anscombe (1948), "The transformation of Poisson, binomial and negative-binomial data", Biometrika 35.
 *
 * @param exposure what a count is a part of (binomial); null: there is no such whole (Poisson).
 */
export function surprise(count: number, expected: number, exposure: number | null): number {
  if (exposure === null) return 2 * (Math.sqrt(count + 3 / 8) - Math.sqrt(expected + 3 / 8));
  const angle = (part: number): number =>
    Math.asin(Math.sqrt(Math.min(1, (part + 3 / 8) / (exposure + 3 / 4))));
  return 2 * Math.sqrt(exposure + 1 / 2) * (angle(count) - angle(expected));
}
