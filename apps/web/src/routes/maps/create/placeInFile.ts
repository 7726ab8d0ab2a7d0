/** Where in a file a fault lies, as the server names it: `line:12`, `column:12`, or the path of a value. */
export interface PlaceInFile {
  readonly line?: string;
  readonly column?: string;
  readonly path?: string;
}

/** Names of parts of the request itself say nothing about the file. */
const OF_REQUEST = new Set(['content', 'format', 'name', 'version']);

export function placeInFile(field: string | undefined): PlaceInFile | undefined {
  if (field === undefined || field === '' || OF_REQUEST.has(field)) return undefined;
  const [, column, line] = /^(.+):(\d+)$/.exec(field) ?? [];
  if (column === undefined || line === undefined) return { path: field };
  return column === 'line' ? { line } : { line, column };
}
