import type { Boundary } from './boundary';

/** Parameters of campaigns: fields of `context.campaign`, where the campaign itself is the `name`. */
const UTM = /^utm_(\w+)$/;
/** A parameter's name that is a name; some put what is a person's where the name belongs. */
const NAME = /^\w{1,20}$/;

export interface AddressRules {
  /** Parameters whose values are kept. All others are dropped with their values. */
  readonly query?: readonly string[] | undefined;
  /** Whether what follows `#` is part of the page's name. */
  readonly hash?: boolean | undefined;
}

/** An address without what may be about a person. */
export interface CleanAddress {
  readonly url: string;
  /**
   * The same with the names of the parameters dropped: by some of them (`gclid`, `mc_eid`) the server knows an
   * advertisement, a network or a newsletter. Their values can name a person.
   */
  readonly arrived: string;
  readonly path: string;
  readonly host: string;
  readonly campaign: Readonly<Record<string, string>> | undefined;
}

export function cleanAddress(
  { takeApart }: Pick<Boundary, 'takeApart'>,
  href: string,
  { query = [], hash }: AddressRules,
): CleanAddress {
  const address = takeApart(href);
  const { searchParams, host } = address;
  const names: string[] = [];
  let campaign: Record<string, string> | undefined;
  takeApart(href).searchParams.forEach((value, name) => {
    const utm = UTM.exec(name)?.[1];
    if (utm) campaign = { ...campaign, [utm === 'campaign' ? 'name' : utm]: value };
    if (query.includes(name)) return;
    searchParams.delete(name);
    if (!utm && NAME.test(name)) names.push(name);
  });
  address.pathname = redact(address.pathname);
  address.hash = hash ? redact(address.hash) : '';
  const url = address.href;
  for (const name of names) searchParams.set(name, '');
  return { url, arrived: address.href, path: address.pathname + address.hash, host, campaign };
}

/** A text without what may name a person: e-mail addresses, and numbers of more than six digits. */
export const redact = (text: string): string => text.replace(/[^\s()/]+(@|%40)[^\s()/]+|\d{7,}/gi, '*');
