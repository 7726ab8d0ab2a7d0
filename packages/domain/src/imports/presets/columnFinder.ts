import { plainWords } from '../mapping/headerWords';
import type { ColumnNames } from './preset';

/** Finds columns by their names. */
export interface ColumnFinder {
  /** Places of those that are there, surest first. */
  places(names: ColumnNames): readonly number[];
}

/** Names are compared as plain words; those that presets add (`+event`) by their very name. */
export function createColumnFinder(columns: readonly { readonly name: string }[]): ColumnFinder {
  const byName = new Map<string, number>();
  columns.forEach(({ name }, index) => {
    const key = keyOf(name);
    if (key !== '' && !byName.has(key)) byName.set(key, index);
  });
  const known = new Map<ColumnNames, readonly number[]>();
  return {
    places: (names) => {
      let found = known.get(names);
      if (found === undefined) {
        found = names.split('|').flatMap((name) => byName.get(keyOf(name)) ?? []);
        known.set(names, found);
      }
      return found;
    },
  };
}

const keyOf = (name: string): string => (name.startsWith('+') ? name : plainWords(name));
