export function readsAsJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** JSON laid out for the eye; what is not JSON is left as it came. */
export function prettyJson(text: string): string {
  return readsAsJson(text) ? JSON.stringify(JSON.parse(text), null, 2) : text;
}
