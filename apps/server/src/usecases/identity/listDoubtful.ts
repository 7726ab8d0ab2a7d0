import type { StoredLink } from '@viaggio/domain/ports/identityDecisions';
import type { HashId } from '@viaggio/domain/shared';
import { isId, isTime, readCursor, writeCursor } from '../people/cursor';
import type { DecisionDeps, PeopleDeps, Scope } from '../people/deps';
import { visibleEnds } from '../people/visibleEnds';

export interface DoubtfulPage {
  readonly items: readonly StoredLink[];
  readonly next: string | null;
}

interface Position {
  readonly time: number;
  readonly id: HashId;
}

/** Pages looked through at most, where the asker may see only few of the claims. */
const MOST_ROUNDS = 20;

/** Refused claims and why, latest first; for those limited to places, claims between people they may see. */
export async function listDoubtful(
  deps: PeopleDeps & Pick<DecisionDeps, 'decisions'>,
  scope: Scope,
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<DoubtfulPage> {
  let before = cursor === undefined ? undefined : readPosition(cursor);
  const found: StoredLink[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const links = await deps.decisions.listDoubtful(scope.workspace, { before, limit: limit + 1 });
    found.push(...(await seenAmong(deps, scope, links)));
    if (found.length > limit) {
      const items = found.slice(0, limit);
      return { items, next: writePosition(positionOf(items.at(-1)!)) };
    }
    if (links.length <= limit) return { items: found, next: null };
    before = positionOf(links.at(-1)!);
  }
  return { items: found, next: before ? writePosition(before) : null };
}

const positionOf = ({ claim: { time, id } }: StoredLink): Position => ({ time, id });

const writePosition = ({ time, id }: Position): string => writeCursor([time, id]);

const readPosition = (cursor: string): Position =>
  readCursor(cursor, ([time, id]) => (isTime(time) && isId(id) ? { time, id } : undefined));

async function seenAmong(
  deps: PeopleDeps,
  scope: Scope,
  links: readonly StoredLink[],
): Promise<readonly StoredLink[]> {
  if (scope.places.length === 0) return links;
  const seen = await visibleEnds(
    deps,
    scope,
    links.flatMap(({ claim }) => [claim.a, claim.b]),
  );
  return links.filter(({ claim }) => seen.has(claim.a.id) && seen.has(claim.b.id));
}
