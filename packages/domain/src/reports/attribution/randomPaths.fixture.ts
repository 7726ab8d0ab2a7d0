import fc from 'fast-check';
import type { AggregatedPath } from './pathTransitions';

/** Aggregated paths, random and written by hand. Only tests use them. */

export const NAMES: readonly string[] = ['a', 'b', 'c', 'd', 'direct'];

/** `a b = 3 / 12.5 - 1`: 3 conversions worth 12.5 in all, one path that did not convert. */
export function tellPaths(...texts: string[]): AggregatedPath[] {
  return texts.map((text) => {
    const [, path, conversions, value, nulls] =
      /^(.*?)= ?([\d.]+)(?: \/ (-?[\d.]+))?(?: - (\d+))?$/.exec(text) ?? [];
    return {
      path: path!.split(' ').filter((name) => name !== ''),
      conversions: Number(conversions),
      value: Number(value ?? 0),
      nulls: Number(nulls ?? 0),
    };
  });
}

/** Few names, so that paths come back on themselves; some empty, some that only lost. */
export const anyPaths: fc.Arbitrary<AggregatedPath[]> = fc.array(
  fc
    .record({
      path: fc.array(fc.constantFrom(...NAMES), { maxLength: 6, size: 'max' }),
      conversions: fc.integer({ min: 0, max: 5 }),
      worth: fc.constantFrom(0, 1, 12.5, 99.25),
      nulls: fc.integer({ min: 0, max: 3 }),
    })
    .map(({ worth, ...rest }) => ({ ...rest, value: worth * rest.conversions })),
  { minLength: 1, maxLength: 8 },
);
