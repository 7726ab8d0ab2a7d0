/**
 * The cells of copied text, as spreadsheets write it: tabs between cells, line ends between rows, quotes around a cell
 * that holds either, doubled quotes for a quote. Text of another origin is one cell a line.
 */
export function parseTable(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const endCell = () => {
    rows.at(-1)?.push(cell.trim());
    cell = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (letter === '"' && cell === '' && closes(text, at)) quoted = true;
    else if (letter === '\t') endCell();
    else if (letter === '\n' || letter === '\r') {
      if (letter === '\r' && text[at + 1] === '\n') at += 1;
      endCell();
      rows.push([]);
    } else cell += letter;
  }
  endCell();
  while (rows.length > 0 && rows.at(-1)?.every((one) => one === '')) rows.pop();
  return rows;
}

/** Whether a quote at the start of a cell is one of a spreadsheet: its partner ends the cell. */
function closes(text: string, at: number): boolean {
  for (let next = at + 1; next < text.length; next += 1) {
    if (text[next] !== '"') continue;
    if (text[next + 1] === '"') next += 1;
    else return ['\t', '\n', '\r', undefined].includes(text[next + 1]);
  }
  return false;
}

/** The same, written for a spreadsheet. */
export function writeTable(rows: readonly (readonly string[])[]): string {
  const write = (cell: string) => (/["\t\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return rows.map((row) => row.map(write).join('\t')).join('\n');
}
