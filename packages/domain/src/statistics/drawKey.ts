const MASK = (1n << 64n) - 1n;
/** Odd constant of the golden ratio: different moments of one person stay different. */
const GOLDEN = 0x9e3779b97f4a7c15n;

/**
 * Key by which one of several moments of somebody is drawn, the least of them: as good as chance, and always the same.
 * The finaliser of SplitMix64 over person and moment; the stores compute the same in SQL.
 * Source: G. L. Steele, D. Lea, C. H. Flood (2014), "Fast splittable pseudorandom number generators", OOPSLA.
 *
 * @param person 64-bit number as decimal text
 * @param moment whole number, below 2^53
 */
export function drawKey(person: string, moment: number): bigint {
  let z = BigInt(person) ^ ((BigInt(moment) * GOLDEN) & MASK);
  z = ((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n) & MASK;
  z = ((z ^ (z >> 27n)) * 0x94d049bb133111ebn) & MASK;
  return z ^ (z >> 31n);
}
