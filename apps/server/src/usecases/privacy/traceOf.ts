import type { TraceCounts } from '@viaggio/domain/ports/privacy';
import {
  type ErasureTarget,
  mentionPattern,
  planErasure,
  refusedPattern,
  type StaysOut,
} from '@viaggio/domain/privacy';
import { AppError } from '@viaggio/domain/shared';
import { type FoundPerson, findPerson } from '../people/findPerson';
import type { TraceDeps } from './erasureDeps';

/** Whom a request is about, and what there is of them. */
export interface Trace {
  readonly found: FoundPerson;
  readonly target: ErasureTarget;
  readonly counts: TraceCounts;
  readonly staysOut: readonly StaysOut[];
}

/** Everybody's data: who handles a request is not limited to places. */
const ALL_PLACES: readonly string[] = [];

/**
 * Finds somebody by an identifier as it was said (`email:a@b.it`), and decides what belongs to them.
 * @throws AppError `person_not_found`
 */
export async function findTarget(
  deps: TraceDeps,
  workspace: number,
  said: string,
): Promise<Omit<Trace, 'counts'>> {
  const found = await findPerson(deps, { workspace, places: ALL_PLACES }, said, 'identifier');
  const ids = found.identifiers.map(({ id }) => id);
  const links = (await deps.decisions.linksOf(workspace, ids)).filter(({ doubt }) => doubt !== null);
  const ends = [...new Set(links.flatMap(({ claim }) => [claim.a.id, claim.b.id]))];
  const owners = await deps.identity.ownersOf(workspace, ends);
  const ownerOf = (id: string): string => owners.get(id)?.at(-1)?.person ?? id;
  const refused = links.map(({ claim: { a, b }, doubt }) => {
    const other = ownerOf(a.id) === found.person ? ownerOf(b.id) : ownerOf(a.id);
    return { a, b, reason: String(doubt), other };
  });
  return { found, ...planErasure({ ...found, refused }) };
}

/** Counts what there is of somebody, in both stores. */
export async function countTraces(
  deps: Pick<TraceDeps, 'inControl' | 'inEvents'>,
  workspace: number,
  target: ErasureTarget,
): Promise<TraceCounts> {
  const mentions = mentionPattern(target.values);
  const [inEvents, inControl, said, written] = await Promise.all([
    deps.inEvents.count(workspace, target, refusedPattern(target.values)),
    deps.inControl.count(workspace, target),
    mentions === undefined ? 0 : deps.inEvents.countMentions(workspace, mentions, target),
    mentions === undefined ? 0 : deps.inControl.countMentions(workspace, mentions, target),
  ]);
  return { ...inEvents, ...inControl, mentioned: said, written };
}

/** What there is of whom a request is about. */
export async function traceOf(deps: TraceDeps, workspace: number, said: string): Promise<Trace> {
  if (said === '') {
    throw new AppError('request_closed', 'The person of this request has been erased.', { status: 409 });
  }
  const found = await findTarget(deps, workspace, said);
  return { ...found, counts: await countTraces(deps, workspace, found.target) };
}
