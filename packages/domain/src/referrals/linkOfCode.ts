/**
 * Where the link of a code leads: to the site of the workspace and nowhere else, with the code as a parameter. Nothing of
 * who opens it has a say in the address.
 */
export function linkOfCode(site: string, parameter: string, code: string): string {
  const url = new URL(site);
  url.searchParams.set(parameter, code);
  return url.href;
}

/** A site that links may lead to: http or https, without a name or password in it. */
export function isSite(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, hostname } = new URL(text);
  return (
    (protocol === 'https:' || protocol === 'http:') && username === '' && password === '' && hostname !== ''
  );
}
