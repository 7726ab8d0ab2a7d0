import { plainWords } from '../imports/index';
import { BOOK_MEASURES, type BookMeasure } from './types';

/** Names parted by `|`. */
export const wordsIn = (names: string): string[] => names.split('|').map((name) => name.trim());

/** Measures as people call them, in the head of a column or in a cell, surest first; compared as plain words. */
export const MEASURE_NAMES: Readonly<Record<BookMeasure, readonly string[]>> = {
  orders:
    wordsIn(`orders|ordini|scontrini|n scontrini|numero scontrini|num scontrini|receipts|number of receipts|
    transactions|transazioni|operazioni|numero ordini|n ordini|documenti`),
  revenue:
    wordsIn(`revenue|incasso|incassi|incasso netto|totale incasso|incasso totale|totale incassi|fatturato|
    corrispettivi|takings|sales|net sales|vendite|venduto|ricavi|turnover`),
  visits: wordsIn('visits|visite|ingressi|visitatori|footfall|visitors|passaggi|presenze'),
};

export function measureOf(said: string): BookMeasure | undefined {
  const word = plainWords(said);
  return BOOK_MEASURES.find((measure) => MEASURE_NAMES[measure].includes(word));
}
