import type { MantineColorScheme, MantineColorSchemeManager } from '@mantine/core';

const KEY = 'viaggio.theme';

/** Keeps the choice where `theme.js` reads it before the first paint; no choice follows the system. */
export const colorScheme: MantineColorSchemeManager = {
  get: () => (localStorage.getItem(KEY) as MantineColorScheme | null) ?? 'auto',
  set: (value) => (value === 'auto' ? localStorage.removeItem(KEY) : localStorage.setItem(KEY, value)),
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => localStorage.removeItem(KEY),
};
