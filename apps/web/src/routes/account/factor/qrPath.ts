import { encode } from 'uqr';

/** Modules of white around the code: readers want four (ISO/IEC 18004, 5.3.8). */
const QUIET = 4;

/** A text as a QR code: one path in a square of `size` units, each module one unit. Made here: it may be a secret. */
export function qrPath(text: string): { size: number; path: string } {
  const { size, data } = encode(text, { ecc: 'M', border: QUIET });
  const path = data.map((row, y) => rowPath(row, y)).join('');
  return { size, path };
}

/** One rectangle for each run of dark modules, so that no hairline shows between them. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = '';
  for (let from = 0; from < row.length; from++) {
    if (!row[from]) continue;
    let to = from;
    while (row[to]) to++;
    path += `M${from} ${y}h${to - from}v1h${from - to}z`;
    from = to;
  }
  return path;
}
