import type { HashId } from '@viaggio/domain/shared';
import type { PeopleDeps } from './deps';

/** Of these people, those named by more than a browser or device. As `gatherIdentity` says it, for thousands at once. */
export async function knownAmong(
  { directory, people }: Pick<PeopleDeps, 'directory' | 'people'>,
  workspace: number,
  among: readonly HashId[],
): Promise<ReadonlySet<HashId>> {
  const claimed = await directory.knownAmong(workspace, among);
  const alone = among.filter((person) => !claimed.has(person));
  const facts = await people.describeSources(workspace, alone);
  const known = new Set([...claimed].flatMap(([person, isKnown]) => (isKnown ? [person] : [])));
  for (const { source, userId, anonymousId } of facts)
    if (userId !== '' || anonymousId === '') known.add(source);
  return known;
}
