import type { Binder } from '../../bind';

/** Seconds of a moment, as the columns made for reading hold them. */
export const secondOf = (at: number): number => Math.floor(at / 1000);

/** Days of a question in one unit: seconds or milliseconds. Days begin on whole seconds in every time zone. */
export interface Days {
  /** Whether a moment lies in one of the days. */
  within(moment: string): string;
  /** Index of its day, from 0. */
  indexOf(moment: string): string;
}

export function daysIn(starts: readonly number[], unit: 'seconds' | 'milliseconds', bind: Binder): Days {
  const type = unit === 'seconds' ? 'UInt32' : 'UInt64';
  const moments = unit === 'seconds' ? starts.map(secondOf) : starts;
  const first = bind.add(type, moments[0]!);
  const past = bind.add(type, moments.at(-1)!);
  const edges = bind.add(`Array(${type})`, moments.slice(0, -1));
  const numbers = bind.add(
    'Array(Int32)',
    moments.slice(0, -1).map((_, i) => i),
  );
  return {
    within: (moment) => `(${moment} >= ${first} AND ${moment} < ${past})`,
    indexOf: (moment) => `transform(roundDown(${moment}, ${edges}), ${edges}, ${numbers}, toInt32(-1))`,
  };
}

/** Rows of journeys of the workspace, of people seen at the places. */
export const journeysAt = (
  { workspace, places }: { readonly workspace: number; readonly places: readonly number[] | undefined },
  bind: Binder,
): string =>
  `FROM journeys FINAL WHERE workspace = ${bind.add('UInt32', workspace)}${
    places === undefined ? '' : ` AND hasAny(pl, ${bind.add('Array(UInt16)', places)})`
  }`;

/** Narrows a table with people to those seen at the places. */
export const peopleAt = (
  query: { readonly workspace: number; readonly places: readonly number[] | undefined },
  bind: Binder,
): string => (query.places === undefined ? '' : ` AND person IN (SELECT person ${journeysAt(query, bind)})`);
