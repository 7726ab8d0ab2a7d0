/** Schemas that hold what is ours: our tables, and those of the authentication library. */
export const SCHEMAS: readonly string[] = ['public', 'auth'];

/** `schema.table` as SQL. Names come from the catalogue or a manifest, which anybody may have written. */
export function quoted(name: string): string {
  const parts = name.split('.');
  if (parts.length !== 2 || !parts.every((part) => /^\w+$/.test(part))) {
    throw new Error(`not a table: ${name}`);
  }
  return parts.map((part) => `"${part}"`).join('.');
}
