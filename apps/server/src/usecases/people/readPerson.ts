import { type IdentifierKind, isWeak } from '@viaggio/domain/identity';
import type { StoredLink } from '@viaggio/domain/ports/identityDecisions';
import type { ContactTally, SourceFacts } from '@viaggio/domain/ports/people';
import type { HashId } from '@viaggio/domain/shared';
import { type AccountOfPerson, accountsOf } from './accountsOf';
import { modelOfPeople } from './chooseModel';
import { type ConsentAnswer, consentOf } from './consentOf';
import type { DecisionDeps, PeopleDeps, Scope } from './deps';
import { gatherRowParts, type PersonRow, rowOf } from './describeRows';
import { type FoundPerson, findPerson } from './findPerson';
import { cyclesOf } from './standingOf';

export interface IdentifierOfPerson {
  readonly kind: string;
  readonly value: string;
  readonly firstSeenAt: number | null;
  readonly lastSeenAt: number | null;
  /** Used by several people: belongs to each from their sign-in to the next. */
  readonly shared: boolean;
}

/** Everything known of one person. Times are UTC milliseconds. */
export interface PersonRecord extends PersonRow {
  readonly redirectedFrom: HashId | null;
  readonly traits: Readonly<Record<string, unknown>>;
  readonly identifiers: readonly IdentifierOfPerson[];
  readonly accounts: readonly AccountOfPerson[];
  readonly channels: ContactTally['channels'];
  readonly places: readonly string[];
  readonly consent: readonly ConsentAnswer[];
  readonly cycles: { readonly count: number; readonly won: number; readonly lost: number };
  readonly setApart: boolean;
}

/** One record. Contacts and money come straight from the log, so that a merge shows at once. */
export async function readPerson(
  deps: PeopleDeps & Pick<DecisionDeps, 'decisions'>,
  scope: Scope,
  id: string,
): Promise<PersonRecord> {
  const { workspace } = scope;
  const found = await findPerson(deps, scope, id);
  const { person, owned } = found;
  const [parts, tally, statements, facts, links, apart] = await Promise.all([
    gatherRowParts(deps, workspace, [person]),
    deps.people.tally(workspace, owned),
    deps.people.statements(workspace, owned),
    deps.people.describeSources(
      workspace,
      owned.map(({ source }) => source),
    ),
    deps.decisions.linksOf(
      workspace,
      found.identifiers.map((identifier) => identifier.id),
    ),
    deps.directory.setApartAmong(workspace, [person]),
  ]);
  const row = rowOf(person, { ...parts, identities: new Map([[person, found]]) });
  const standing = parts.standings.get(person);
  return {
    ...row,
    contacts: tally.contacts,
    firstContactAt: tally.firstAt,
    lastContactAt: tally.lastAt,
    revenue: tally.revenue,
    orders: tally.orders,
    redirectedFrom: found.redirectedFrom,
    traits: Object.assign({}, ...found.profiles.map(({ traits }) => traits)),
    identifiers: identifiersOf(found, facts, links),
    accounts: accountsOf(statements),
    channels: tally.channels,
    places: tally.places,
    consent: consentOf(statements),
    cycles: cyclesOf(standing, modelOfPeople(parts.definitions)?.model, parts.now),
    setApart: apart.has(person),
  };
}

/** Identifiers are seen in events of their own and in what claims say of them. */
function identifiersOf(
  { identifiers }: FoundPerson,
  facts: readonly SourceFacts[],
  links: readonly StoredLink[],
): IdentifierOfPerson[] {
  const seen = new Map<HashId, { first: number; last: number }>();
  const see = (id: HashId, first: number, last: number): void => {
    const known = seen.get(id);
    seen.set(id, {
      first: Math.min(first, known?.first ?? first),
      last: Math.max(last, known?.last ?? last),
    });
  };
  for (const { source, firstAt, lastAt } of facts) see(source, firstAt, lastAt);
  for (const { claim } of links) {
    // A decision is no sign of anybody's presence.
    if (claim.rule === 'member') continue;
    for (const { id } of [claim.a, claim.b]) see(id, claim.time, claim.time);
  }
  return identifiers.map(({ id, kind, value, owners }) => ({
    kind,
    value,
    firstSeenAt: seen.get(id)?.first ?? null,
    lastSeenAt: seen.get(id)?.last ?? null,
    shared: isWeak(kind as IdentifierKind) && owners.length > 1,
  }));
}
