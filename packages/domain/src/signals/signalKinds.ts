/** How the words and marks of an event are to be read. */
export type SignalKind = 'survey' | 'dismissal' | 'review' | 'mention' | 'return' | 'message';

/** Events that carry something expressed, by lower-case name. */
const KINDS: Readonly<Record<SignalKind, readonly string[]>> = {
  survey: [
    'survey answered',
    'survey completed',
    'survey submitted',
    'survey response',
    'nps answered',
    'feedback given',
    'feedback submitted',
    'sondaggio compilato',
  ],
  dismissal: ['survey dismissed', 'survey closed', 'survey skipped'],
  review: [
    'review posted',
    'product reviewed',
    'store reviewed',
    'service reviewed',
    'review submitted',
    'product rated',
    'store rated',
    'rating given',
    'rating posted',
    'app rated',
    'delivery rated',
    'recensione pubblicata',
  ],
  mention: ['mention posted', 'brand mentioned'],
  return: [
    'return requested',
    'order returned',
    'product returned',
    'order cancelled',
    'order canceled',
    'subscription cancelled',
    'subscription canceled',
    'account deleted',
    'unsubscribed',
    'reso richiesto',
  ],
  message: [
    'chat message sent',
    'live chat message sent',
    'message received',
    'message replied',
    'email replied',
    'sms replied',
    'whatsapp replied',
    'whatsapp message received',
    'support ticket opened',
    'support ticket replied',
    'support message received',
    'complaint posted',
    'complaint received',
    'contact form submitted',
  ],
};

const BY_NAME: ReadonlyMap<string, SignalKind> = new Map(
  Object.entries(KINDS).flatMap(([kind, names]) => names.map((name) => [name, kind as SignalKind] as const)),
);
/** Plain names of all the events that may carry a signal. */
export const SIGNAL_EVENTS: readonly string[] = [...BY_NAME.keys()];

/** Longer names are no signals: most events are told apart by one comparison. */
const LONGEST = Math.max(...SIGNAL_EVENTS.map((name) => name.length));

/** How an event of this name expresses something; undefined for events that do not. `key` is the plain name. */
export function signalKindOf(key: string): SignalKind | undefined {
  return key.length > LONGEST ? undefined : BY_NAME.get(key);
}
