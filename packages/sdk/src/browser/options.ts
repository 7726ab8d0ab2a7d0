import type { ClientOptions } from '../core/client';

/** What is noticed without a call. All of it, unless told otherwise. */
export type Capture = 'pages' | 'links' | 'forms' | 'scroll' | 'snags';

export interface Options extends ClientOptions {
  /** Address of the Viaggio server: `https://viaggio.example.com`. */
  readonly host: string;
  /** What is not to be noticed: a list, or words in one text. */
  readonly off?: readonly Capture[] | string | undefined;
  /** Keeps the browser's id in a cookie too: of this host (`true`), or of a domain with all its hosts (`shop.example`). */
  readonly cookie?: boolean | string | undefined;
  /** Other domains of the same owner: links to them carry the visitor along, and they are no outside. */
  readonly domains?: readonly string[] | undefined;
  /** Parts of a path at which a visitor pays, where a request that fails is a snag; instead of the usual ones. */
  readonly checkout?: readonly string[] | undefined;
}

const wordsOf = (text: string | undefined): string[] | undefined => text?.split(' ');

/**
 * Reads the options of `<script src=… data-key=… data-count="true" data-domains="a.it b.it">`. What is not wanted is left
 * out.
 */
export function readOptions({ src, dataset }: HTMLScriptElement): Options {
  const { query, domains, checkout } = dataset;
  return {
    host: new URL(src).origin,
    ...dataset,
    query: wordsOf(query),
    domains: wordsOf(domains),
    checkout: wordsOf(checkout),
  } as unknown as Options;
}
