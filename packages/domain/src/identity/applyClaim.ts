import type { InternedClaims } from './internClaims';
import type { People } from './people';
import type { DoubtReason } from './types';

/** Applies claim number `i` to the people known so far, or returns why it is refused. */
export function applyClaim(people: People, interned: InternedClaims, i: number): DoubtReason | undefined {
  const { weak, times, meant } = interned;
  const a = interned.a[i]!;
  const b = interned.b[i]!;
  if (people.isKeptAlone(a) || people.isKeptAlone(b)) return 'kept_alone';
  if (weak[a] && weak[b]) return joinBrowsers(people, a, b);
  if (weak[a]) return identifyBrowser(people, a, b, times[i]!);
  if (weak[b]) return identifyBrowser(people, b, a, times[i]!);
  return joinNames(people, a, b, meant[i] === 1);
}

/** Two strong identifiers: one person, unless a decision or the limits say no. */
function joinNames(people: People, a: number, b: number, meant: boolean): DoubtReason | undefined {
  const x = people.personOf(a);
  const y = people.personOf(b);
  if (x === y) return undefined;
  if (people.areSeparated(x, y)) return 'cannot_link';
  const excess = people.excessOf(x, y, meant);
  if (excess) return excess === 'userId' ? 'two_users' : 'limit';
  people.join(x, y);
  return undefined;
}

/** Somebody gave a name on a browser or device: it is theirs, or becomes theirs from then on. */
function identifyBrowser(
  people: People,
  weak: number,
  strong: number,
  time: number,
): DoubtReason | undefined {
  const holder = people.holderOf(weak);
  const person = people.personOf(strong);
  if (holder === person) return undefined;
  if (people.isBarred(weak, person)) return 'cannot_link';
  if (people.isShared(weak)) return handOver(people, weak, strong, time);
  const separated = people.areSeparated(holder, person);
  if (people.isKnown(holder) && (separated || people.areKnownApart(holder, person))) {
    return handOver(people, weak, strong, time);
  }
  if (separated) return 'cannot_link';
  if (people.excessOf(holder, person, false)) return 'limit';
  people.join(holder, person);
  return undefined;
}

function handOver(people: People, weak: number, strong: number, time: number): DoubtReason | undefined {
  if (people.hasNoRoomFor(people.personOf(strong), weak)) return 'limit';
  people.handOver(weak, strong, time);
  return undefined;
}

/** A browser seen on a device: one visitor, unless that would make two known people one. */
function joinBrowsers(people: People, a: number, b: number): DoubtReason | undefined {
  const x = people.holderOf(a);
  const y = people.holderOf(b);
  if (x === y) return undefined;
  const refused =
    people.isShared(a) ||
    people.isShared(b) ||
    people.areKnownApart(x, y) ||
    people.areSeparated(x, y) ||
    people.excessOf(x, y, false) !== undefined;
  if (refused) return 'shared_device';
  people.join(x, y);
  return undefined;
}
