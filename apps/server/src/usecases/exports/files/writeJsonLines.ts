import { type ColumnKind, type ColumnValue, type ExportColumn, instantText } from '../column';

function written(value: ColumnValue, kind: ColumnKind): string {
  if (value === null) return 'null';
  if (kind === 'time') return JSON.stringify(instantText(value as number));
  // Between the tokens of JSON a line break is a space; within them it stands escaped.
  if (kind === 'json') return String(value).replace(/[\r\n]/g, ' ');
  // Not every number is one in JSON.
  return JSON.stringify(value);
}

/** One object a line. */
export async function* writeJsonLines<Row>(
  columns: readonly ExportColumn<Row>[],
  blocks: AsyncIterable<readonly Row[]>,
): AsyncGenerator<Uint8Array> {
  const named = columns.map((column) => ({ ...column, label: `${JSON.stringify(column.name)}:` }));
  for await (const rows of blocks) {
    let text = '';
    for (const row of rows) {
      text += `{${named.map(({ label, kind, read }) => label + written(read(row), kind)).join(',')}}\n`;
    }
    if (text !== '') yield Buffer.from(text);
  }
}
