import type { ExportColumn } from '../column';

/** Rows of a file and what is written of each. What one is made of is nobody's business but its columns'. */
export interface Table<Row> {
  readonly columns: readonly ExportColumn<Row>[];
  readonly blocks: AsyncIterable<readonly Row[]>;
}
