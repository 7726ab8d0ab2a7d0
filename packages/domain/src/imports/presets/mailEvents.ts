import type { AddedCells } from './preset';

/** What a mail tool calls what happened to a mail → our name; the first that matches decides. */
const ACTS: readonly (readonly [name: string, words: RegExp])[] = [
  ['Email Unsubscribed', /unsub|optout|opt.out|disiscri|cancellazione/],
  ['Email Marked as Spam', /spam|abuse|complain|reclam/],
  ['Email Bounced', /bounce|nco|not.?delivered|undeliver|invalid|blocked|\berror|errore|rimbalz|fallit/],
  ['Email Link Clicked', /click|clk|\bclic/],
  ['Email Opened', /open|opn|apert|loadedbyproxy|proxy/],
  ['Email Delivered', /deliver|consegn/],
  ['Email Sent', /sent|snt|request|invia|spedit/],
];

/** The event that a word of a mail tool names; undefined for words we do not know. */
export function mailEvent(said: string): string | undefined {
  const plain = said.toLowerCase();
  return ACTS.find(([, words]) => words.test(plain))?.[0];
}

/** A recipient with the dates of what happened: an event for each date that is there. */
export function mailDates(dates: { readonly [Name in MailDate]: string }): AddedCells[] {
  return MAIL_DATES.flatMap((name) =>
    isNothing(dates[name]) ? [] : [{ '+event': name, '+time': dates[name] }],
  );
}

const MAIL_DATES = ['Email Sent', 'Email Opened', 'Email Link Clicked', 'Email Unsubscribed'] as const;
type MailDate = (typeof MAIL_DATES)[number];

const isNothing = (text: string): boolean => text === '' || /^(?:-+|no|null|0|n\/?a)$/i.test(text);
