/** The query of an address as plain texts: `?period=90&cell=purchase.lost`, readable and shareable. */
export function parseSearch(query: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(query));
}

/** Marks that mean nothing in a query: written as they are, so that an address can be read by people too. */
const HARMLESS: Readonly<Record<string, string>> = { '%3A': ':', '%2C': ',', '%3B': ';', '%7E': '~' };

/** Absent values leave no trace in the address. */
export function stringifySearch(search: Record<string, unknown>): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) {
    if (typeof value === 'string' && value !== '') params.set(key, value);
  }
  const text = params.toString().replace(/%3A|%2C|%3B|%7E/g, (mark) => HARMLESS[mark] ?? mark);
  return text === '' ? '' : `?${text}`;
}
