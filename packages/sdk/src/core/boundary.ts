export type Fields = Readonly<Record<string, unknown>>;

/** Values that outlive the page, as JSON, by name. Where nothing can be kept it answers nothing and never throws. */
export interface Store {
  get(name: string): unknown;
  /** Without a value the name is forgotten. */
  set(name: string, value?: unknown): void;
}

/** The one text of a cookie. */
export interface Cookie {
  get(): string | undefined;
  /** Without a text the cookie is taken away. */
  set(text?: string): void;
}

/** What the server said; status 0: nothing came back. */
export interface Answer {
  readonly status: number;
  /** The header: seconds or a date. */
  readonly retryAfter?: string | null | undefined;
}

/** An address taken apart, to be changed in place: `URL` of browsers and of Node. */
export interface Address {
  readonly origin: string;
  readonly host: string;
  pathname: string;
  hash: string;
  readonly href: string;
  readonly searchParams: {
    forEach(call: (value: string, name: string) => void): void;
    set(name: string, value: string): void;
    delete(name: string): void;
  };
}

/** The page that is open now. */
export interface Page {
  /** The whole address. */
  readonly href: string;
  readonly title: string;
  /** Where the document was opened from; '' when nothing says. */
  readonly referrer: string;
  /** False when the document was loaded again or gone back to: that is no arrival. */
  readonly isFresh: boolean;
}

/**
 * All that the core knows of the world. A browser gives it, and so may anything else: the core itself names no global
 * of browsers or of Node.
 */
export interface Boundary {
  /** UTC milliseconds. */
  clock(): number;
  /** A random id: 8 to 64 letters and digits. */
  newId(): string;
  /** At least 0, below 1. */
  chance(): number;
  /** Calls once after so many milliseconds; the answer calls it off. */
  later(milliseconds: number, call: () => void): () => void;
  isOnline(): boolean;
  page(): Page;
  /** Takes an absolute address apart. */
  takeApart(href: string): Address;
  /** Language and screen, as fields of a context: sending adds them to what somebody agreed to. */
  device(): Fields;
  /** Sends events to the server, though the page may end before the answer. Never rejects. */
  send(events: readonly Fields[]): Promise<Answer>;
  readonly store: Store;
  /** Where the id of the browser is kept too, when the site asked for a cookie. */
  readonly cookie?: Cookie | undefined;
}
