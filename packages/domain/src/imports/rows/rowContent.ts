import { type Cell, type Column, textOfCell } from './cell';

/**
 * What a row says, as one text: the names and values of its filled columns in the order of their names. The order of
 * columns, empty columns, separators, quotes and encoding make no difference: the same table saved another way has
 * the same rows.
 */
export function createRowContent(columns: readonly Column[]): (cells: readonly Cell[]) => string {
  const places = columns
    .map(({ name }, index) => ({ index, prefix: `${name}\u001f`, name }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return (cells) => {
    let content = '';
    for (const { index, prefix } of places) {
      const cell = cells[index];
      if (cell === '' || cell === undefined) continue;
      const text = textOfCell(cell);
      if (text !== '') content += `${prefix}${text}\u001e`;
    }
    return content;
  };
}

/**
 * The id of a row by the digest of what it says. Neither the file's name nor the import is part of it, so the same rows
 * are known in any file of the workspace, however late; `before` counts the identical rows above it in the file, so
 * that things that happened twice in the same second are two.
 */
export function rowId(digest: string, before: number): string {
  return before === 0 ? `row-${digest}` : `row-${digest}-${before}`;
}
