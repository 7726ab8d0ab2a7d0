import type { BrowserContext } from 'playwright-core';

/** Collects what the pages of a context may never do: the list grows while they run. */
export async function watchContext(context: BrowserContext, url: string): Promise<string[]> {
  const breaches: string[] = [];
  const own = new URL(url).host;
  context.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (protocol.startsWith('http') && host !== own) breaches.push(`request to ${host}`);
  });
  context.on('weberror', (error) => breaches.push(`error: ${error.error().message}`));
  context.on('console', (message) => {
    if (/content security policy/i.test(message.text())) breaches.push(`policy: ${message.text()}`);
  });
  // A request the policy forbids never leaves: the page itself says that it was tried.
  await context.exposeFunction('tellBreach', (breach: string) => void breaches.push(`policy: ${breach}`));
  await context.addInitScript(`
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, lineNumber, columnNumber }) => {
      const where = location.pathname + ' ' + sourceFile + ':' + lineNumber + ':' + columnNumber;
      tellBreach(effectiveDirective + ' ' + blockedURI + ' on ' + where);
    });
  `);
  return breaches;
}
