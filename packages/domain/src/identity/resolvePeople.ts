import { compareIds, type HashId } from '../shared/index';
import type { InternedClaims } from './internClaims';
import type { People, Spell } from './people';
import type { Ownership } from './types';

/** Names every person by their least member and says whose each identifier is. */
export function resolvePeople(
  interned: InternedClaims,
  people: People,
): { personOf: Map<HashId, HashId>; shared: Map<HashId, readonly Ownership[]> } {
  const { ids } = interned;
  const turns = ids.map((_, node) => turnsOf(people, node));
  const idOf = namePeople(interned, turns);
  const personOf = new Map<HashId, HashId>();
  const shared = new Map<HashId, readonly Ownership[]>();
  turns.forEach((turn, node) => {
    const identifier = ids[node]!;
    if (typeof turn === 'number') personOf.set(identifier, ids[idOf[turn]!]!);
    else
      shared.set(
        identifier,
        turn.map(({ from, node: root }) => ({ identifier, from, person: ids[idOf[root]!]! })),
      );
  });
  return { personOf, shared };
}

/** The root of the one person whose it is, or whose turn it was from when (each spell's node then is a root). */
function turnsOf(people: People, node: number): number | readonly Spell[] {
  const spells = people.spellsOf(node);
  if (!spells) return people.personOf(node);
  const turns: Spell[] = [];
  spells.forEach(({ from, node: holder }, i) => {
    // Of several identifies at one millisecond only the last one has any time to own.
    if (spells[i + 1]?.from === from) return;
    const root = people.personOf(holder);
    // Successive owners who turned out to be one person are one turn.
    if (turns.at(-1)?.node !== root) turns.push({ from, node: root });
  });
  return turns.length === 1 ? turns[0]!.node : turns;
}

/** By root: the node of the person's least member. What several people use names none of them. */
function namePeople(
  { ids, strengths }: InternedClaims,
  turns: readonly (number | readonly Spell[])[],
): Int32Array {
  const least = new Int32Array(ids.length).fill(-1);
  const isLess = (x: number, y: number): boolean =>
    (strengths[x]! - strengths[y]! || compareIds(ids[x]!, ids[y]!)) < 0;
  turns.forEach((root, node) => {
    if (typeof root !== 'number') return;
    if (least[root]! < 0 || isLess(node, least[root]!)) least[root] = node;
  });
  return least;
}
