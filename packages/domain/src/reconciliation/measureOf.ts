import type { BookMeasure } from './types';

/** Names of the measures as people write them. */
const MEASURES: ReadonlyMap<string, BookMeasure> = new Map([
  ['orders', 'orders'],
  ['ordini', 'orders'],
  ['scontrini', 'orders'],
  ['receipts', 'orders'],
  ['revenue', 'revenue'],
  ['incasso', 'revenue'],
  ['incassi', 'revenue'],
  ['fatturato', 'revenue'],
  ['takings', 'revenue'],
  ['sales', 'revenue'],
  ['visits', 'visits'],
  ['visite', 'visits'],
  ['ingressi', 'visits'],
]);

export const measureOf = (said: string): BookMeasure | undefined => MEASURES.get(said.trim().toLowerCase());
