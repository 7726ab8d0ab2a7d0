import type { ImportCounts } from '@viaggio/domain/ports/imports';

export type RowOutcome = 'stored' | 'duplicate' | 'quarantined' | 'erased';

/** Reason of rows that belong to somebody who was erased: turned away, not to be fixed. */
const PERSON_ERASED = 'person_erased';

/** Reasons shown with an import; a file has few. */
const MAX_REASONS = 50;

/** Counts what became of the rows of a file. */
export class Tally {
  #read = 0;
  #counts = { stored: 0, duplicate: 0, quarantined: 0 };
  readonly #reasons = new Map<string, { rows: number; firstRow: number }>();

  read(rows: number): void {
    this.#read += rows;
  }

  add(outcome: RowOutcome, row: number, code = ''): void {
    if (outcome !== 'erased') this.#counts[outcome] += 1;
    if (outcome !== 'quarantined' && outcome !== 'erased') return;
    const reason = outcome === 'erased' ? PERSON_ERASED : code;
    const known = this.#reasons.get(reason);
    if (known === undefined) this.#reasons.set(reason, { rows: 1, firstRow: row });
    else {
      known.rows += 1;
      known.firstRow = Math.min(known.firstRow, row);
    }
  }

  get counts(): ImportCounts {
    const reasons = [...this.#reasons].map(([reason, found]) => ({ reason, ...found }));
    reasons.sort((a, b) => b.rows - a.rows || a.firstRow - b.firstRow);
    return { rowsRead: this.#read, ...this.#counts, reasons: reasons.slice(0, MAX_REASONS) };
  }
}
