/**
 * What this browser keeps for us. In the frame of another page, or where all storage is refused, it keeps nothing: then
 * nothing is found, and nothing fails.
 */
export function readKept(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** null: keeps it no longer. */
export function keep(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // It holds for as long as the page is open.
  }
}
