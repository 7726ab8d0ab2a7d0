import type { OpenReason } from '../ports/todayStore';
import type { HashId } from '../shared/index';
import { plainName } from '../signals/index';
import { CALL_REASONS, type CallReason } from './types';

export const DAY_MS = 86_400_000;
/** How far back what was said, missed or asked for is still worth a call. */
export const CALLS_WITHIN_DAYS = 14;
/** A quote with nothing after it for so long has gone silent. */
export const SILENT_AFTER_DAYS = 7;
/** Silent quotes older than this are a matter of the past. */
export const QUOTES_WITHIN_DAYS = 60;
export const MOST_CALLS = 10;
/** After so many days a reason counts half: a fresh one can still be mended. */
const HALF_LIFE_DAYS = 7;

/** Channels in which somebody of ours speaks to one customer; a newsletter answers nobody. */
export const SPEAKING_CHANNELS: ReadonlySet<string> = new Set([
  'phone',
  'support',
  'chat',
  'whatsapp',
  'sales',
  'store',
  'pickup',
  'returns',
]);

const namesOf = (list: string): ReadonlySet<string> => new Set(list.split('|').map((name) => name.trim()));
const MISSED = namesOf('call missed|call abandoned|callback requested|voicemail left|chiamata persa');
const ANSWERED = namesOf('call answered|call made|call placed|task done|chiamata risposta');
const QUOTES = namesOf('quote requested|quote sent|proposal sent|deal created|demo requested|demo held');

/** What a name of an event means to who waits for a call. */
export function callEventOf(name: string): 'missed' | 'answered' | 'quote' | undefined {
  const plain = plainName(name);
  if (MISSED.has(plain)) return 'missed';
  if (ANSWERED.has(plain)) return 'answered';
  return QUOTES.has(plain) ? 'quote' : undefined;
}

export interface Call {
  readonly person: HashId;
  /** The strongest first. */
  readonly reasons: readonly CallReason[];
  readonly since: number;
  /** Spent so far, or a typical order where that is more: what is in play. */
  readonly value: number;
  readonly words: string;
  readonly emotion: number | null;
}

export interface CallsFound {
  readonly reasons: Readonly<Record<CallReason, readonly OpenReason[]>>;
  readonly typicalOrder: number | null;
  readonly now: number;
}

/**
 * Who should be called first, at most ten: by value × 2^(−days since ÷ 7), summed over the reasons of one person.
 * Being dormant has no day on which it began to matter: it counts as if a week old.
 */
export function rankCalls({ reasons, typicalOrder, now }: CallsFound): Call[] {
  const weightOf = (reason: CallReason, { since }: OpenReason): number => {
    const days = reason === 'dormantBest' ? HALF_LIFE_DAYS : Math.max(0, now - since) / DAY_MS;
    return 2 ** (-days / HALF_LIFE_DAYS);
  };
  const calls = new Map<HashId, Call & { score: number; weight: number }>();
  for (const reason of CALL_REASONS) {
    for (const open of reasons[reason]) {
      const weight = weightOf(reason, open);
      const value = Math.max(open.value, typicalOrder ?? 0, 1);
      const known = calls.get(open.person);
      const isStronger = known === undefined || weight > known.weight;
      const first = isStronger ? { since: open.since, weight } : { since: known.since, weight: known.weight };
      const named = known?.reasons ?? [];
      calls.set(open.person, {
        person: open.person,
        reasons: isStronger ? [reason, ...named] : [...named, reason],
        ...first,
        value: Math.max(value, known?.value ?? 0),
        words: known?.words || open.words,
        emotion: known?.emotion ?? open.emotion,
        score: (known?.score ?? 0) + value * weight,
      });
    }
  }
  return [...calls.values()]
    .toSorted((a, b) => b.score - a.score || (a.person < b.person ? -1 : 1))
    .slice(0, MOST_CALLS)
    .map(({ score: _, weight: __, ...call }) => call);
}
