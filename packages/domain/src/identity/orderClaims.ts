import { compareIds } from '../shared/index';
import type { InternedClaims } from './internClaims';

/**
 * The places of the claims in the order of their replay: event time, then message id. The claims of one message
 * follow from the strongest pair (two names before a name and a browser), then by id: never by arrival. A claim
 * given twice is one claim, the earliest.
 */
export function orderClaims(interned: InternedClaims): Uint32Array {
  const { claims, times } = interned;
  const order = Uint32Array.from(claims, (_, i) => i);
  order.sort((i, j) => times[i]! - times[j]! || compareMessages(interned, i, j));
  return hasRepeats(interned) ? withoutRepeats(interned, order) : order;
}

function compareMessages(interned: InternedClaims, i: number, j: number): number {
  const x = interned.claims[i]!;
  const y = interned.claims[j]!;
  if (x.messageId !== y.messageId) return x.messageId < y.messageId ? -1 : 1;
  return comparePairs(interned, i, j) || compareIds(x.id, y.id);
}

function comparePairs({ a, b, weak, strengths }: InternedClaims, i: number, j: number): number {
  return (
    weak[a[i]!]! + weak[b[i]!]! - (weak[a[j]!]! + weak[b[j]!]!) ||
    strengths[a[i]!]! - strengths[a[j]!]! ||
    strengths[b[i]!]! - strengths[b[j]!]!
  );
}

/** Repeats are rare (the store keeps claims by id), so they are looked for before any work is spent on them. */
function hasRepeats({ claims }: InternedClaims): boolean {
  return new Set(claims.map(({ id }) => id)).size < claims.length;
}

function withoutRepeats({ claims }: InternedClaims, order: Uint32Array): Uint32Array {
  const seen = new Set<string>();
  return order.filter((i) => {
    const { id } = claims[i]!;
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  });
}
