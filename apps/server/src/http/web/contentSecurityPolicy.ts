/**
 * What pages may do. Styles written by scripts (the component library's) must carry the nonce of their page;
 * scripts, fonts and connections are our own files and our own server only.
 */
export const pagePolicy = (nonce: string, framedBy: 'nobody' | 'anybody' = 'nobody'): string =>
  [
    "default-src 'self'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    framedBy === 'anybody' ? 'frame-ancestors *' : "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "object-src 'none'",
  ].join('; ');

/** What a program that opens pages without a connection may do: fetch from us, and nothing else. */
export const WORKER_POLICY =
  "default-src 'none'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'";

/** What anything that is not a page may do, should a browser show it as one: nothing. */
export const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
