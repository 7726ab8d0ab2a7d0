import type { MantineColorScheme, MantineColorSchemeManager } from '@mantine/core';
import { keep, readKept } from './kept';

const KEY = 'viaggio.theme';

/** Keeps the choice where `theme.js` reads it before the first paint; no choice follows the system. */
export const colorScheme: MantineColorSchemeManager = {
  get: () => (readKept(KEY) as MantineColorScheme | null) ?? 'auto',
  set: (value) => keep(KEY, value === 'auto' ? null : value),
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => keep(KEY, null),
};
