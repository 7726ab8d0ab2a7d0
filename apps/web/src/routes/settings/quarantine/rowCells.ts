/** A row of a file as its cells, by column; undefined for what is not flat: an event as a client sent it. */
export function readCells(payload: string): Record<string, string> | undefined {
  let row: unknown;
  try {
    row = JSON.parse(payload);
  } catch {
    return undefined;
  }
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return undefined;
  const cells = Object.entries(row);
  if (cells.length === 0 || cells.some(([, cell]) => typeof cell !== 'string')) return undefined;
  return Object.fromEntries(cells as [string, string][]);
}

/** One line to recognise a row by: the cell at fault first, then the others that are filled. */
export function rowLine(payload: string, field: string): string {
  const cells = readCells(payload);
  if (!cells) return payload;
  return Object.entries(cells)
    .filter(([column, cell]) => cell !== '' && column !== field)
    .map(([column, cell]) => `${column}: ${cell}`)
    .join(' · ');
}
