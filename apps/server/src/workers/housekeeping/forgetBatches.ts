import type { BatchLedger } from '@viaggio/domain/ports/batchLedger';

/** Rows deleted at a time: a step is short, so that commits do not wait for it. */
const ROWS_PER_STEP = 5_000;

/** Forgets the batches that nothing asks for any more: 20 a second would be 600 million in a year. */
export async function forgetBatches(ledger: Pick<BatchLedger, 'forgetOld'>): Promise<number> {
  for (let total = 0; ; ) {
    const forgotten = await ledger.forgetOld(ROWS_PER_STEP);
    total += forgotten;
    if (forgotten < ROWS_PER_STEP) return total;
  }
}
