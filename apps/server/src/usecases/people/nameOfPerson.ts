import type { StoredIdentifier } from '@viaggio/domain/ports/identityStore';
import type { KnownName } from '@viaggio/domain/ports/people';
import type { HashId } from '@viaggio/domain/shared';
import type { PersonIdentity } from './gatherIdentity';

/** What somebody is called, and the profile's source or the identifier that says so. */
export interface PersonName {
  readonly text: string;
  readonly id: HashId;
  readonly from: KnownName['from'];
}

const NAMING_KINDS = ['email', 'userId', 'phone', 'card'];

const isWeakKind = (kind: string): boolean => kind === 'device' || kind === 'anonymousId';

/**
 * The best name known: the last that a profile gave, else an e-mail address, a userId, a phone, a card, an id of the
 * workspace's own; undefined for somebody unknown.
 */
export function nameOfPerson({ profiles, identifiers }: PersonIdentity): PersonName | undefined {
  const profile = profiles.findLast(({ name }) => name !== '');
  if (profile) return { text: profile.name, id: profile.source, from: 'profile' };
  for (const kind of NAMING_KINDS) {
    const identifier = identifiers.find((one) => one.kind === kind);
    if (identifier) return nameOfIdentifier(identifier);
  }
  const own = identifiers.find(({ kind }) => !isWeakKind(kind));
  return own && nameOfIdentifier(own);
}

const nameOfIdentifier = ({ value, id }: StoredIdentifier): PersonName => ({
  text: value,
  id,
  from: 'identifier',
});

/** The e-mail address to write to; '' when none is known. */
export function emailOfPerson({ identifiers, profiles }: PersonIdentity): string {
  const identifier = identifiers.find(({ kind }) => kind === 'email');
  if (identifier) return identifier.value;
  const said = profiles.findLast(({ traits }) => typeof traits.email === 'string')?.traits.email;
  return typeof said === 'string' ? said : '';
}
