import type { PeopleFilter, PersonSummary, Statement } from '@viaggio/domain/ports/people';
import { FOR_EVER, SINCE_EVER } from '@viaggio/domain/ports/people';
import type { HashId } from '@viaggio/domain/shared';
import { accountsOf } from '../../people/accountsOf';
import { consentOf } from '../../people/consentOf';
import { gatherParts, rowOf } from '../../people/describeRows';
import type { PersonIdentity } from '../../people/gatherIdentity';
import { knownAmong } from '../../people/knownAmong';
import { personasAmong } from '../../personas/personasOf';
import type { RuleQuestion } from '../../segments/numberSegment';
import type { ExportDeps } from '../deps';
import { inPages } from '../inPages';
import type { PlannedExport } from '../planExport';
import type { ExportedPerson } from './peopleColumns';

/** Names and addresses are looked up for so many at a time. */
const PEOPLE_AT_A_TIME = 5_000;

/** People with a contact in the period, by id; `known`: only those named by more than a browser, or only the others. */
export async function* peopleRows(
  deps: ExportDeps,
  { population, prepared: { question } }: PlannedExport,
  filter: PeopleFilter,
  known: boolean | undefined,
): AsyncGenerator<ExportedPerson[]> {
  const { workspace } = population;
  const speaks = await deps.exports.hasStatements(workspace);
  for await (const page of inPages(deps.exports.people(population, filter), { rows: PEOPLE_AT_A_TIME })) {
    const kept = await keep(deps, workspace, page, known);
    if (kept.length > 0) yield describePeople(deps, question, kept, speaks);
  }
}

async function keep(
  deps: ExportDeps,
  workspace: number,
  page: readonly PersonSummary[],
  known: boolean | undefined,
): Promise<readonly PersonSummary[]> {
  if (known === undefined) return page;
  const people = page.map(({ person }) => person);
  const named = await knownAmong(deps, workspace, people);
  return page.filter(({ person }) => named.has(person) === known);
}

async function describePeople(
  deps: ExportDeps,
  question: RuleQuestion,
  page: readonly PersonSummary[],
  speaks: boolean,
): Promise<ExportedPerson[]> {
  const { workspace } = question;
  const people = page.map(({ person }) => person);
  const [parts, personas] = await Promise.all([
    gatherParts(deps, workspace, people, page),
    personasAmong(deps, question, people),
  ]);
  const identities = people.map((person) => parts.identities.get(person)!);
  const statements = speaks ? await statementsOf(deps, workspace, identities) : new Map<HashId, never[]>();
  return identities.map((identity) => {
    const said = statements.get(identity.person) ?? [];
    return {
      ...rowOf(identity.person, parts),
      identifiers: valuesByKind(identity),
      traits: Object.assign({}, ...identity.profiles.map(({ traits }) => traits)),
      accounts: accountsOf(said),
      consent: consentOf(said),
      personas: (personas.get(identity.person) ?? []).map(({ name }) => name),
    };
  });
}

function valuesByKind({ identifiers }: PersonIdentity): ExportedPerson['identifiers'] {
  const valuesOf = (kind: string) =>
    identifiers.flatMap((identifier) => (identifier.kind === kind ? [identifier.value] : []));
  return {
    userId: valuesOf('userId'),
    email: valuesOf('email'),
    phone: valuesOf('phone'),
    card: valuesOf('card'),
  };
}

/** Who shares a browser with others is asked for apart: only some of its events are theirs. */
const sharesSource = ({ owned }: PersonIdentity): boolean =>
  owned.some(({ from, until }) => from !== SINCE_EVER || until !== FOR_EVER);

/** What the events of each said of consent and companies, the latest first. */
async function statementsOf(
  { exports, people }: ExportDeps,
  workspace: number,
  identities: readonly PersonIdentity[],
): Promise<ReadonlyMap<HashId, readonly Statement[]>> {
  const alone = identities.filter((identity) => !sharesSource(identity));
  const ownerOf = new Map(alone.flatMap(({ person, owned }) => owned.map(({ source }) => [source, person])));
  const found = new Map<HashId, Statement[]>();
  for (const statement of await exports.statementsOf(workspace, [...ownerOf.keys()])) {
    const person = ownerOf.get(statement.source)!;
    const list = found.get(person);
    if (list) list.push(statement);
    else found.set(person, [statement]);
  }
  for (const list of found.values()) list.sort((a, b) => b.lastAt - a.lastAt);
  for (const identity of identities) {
    if (!sharesSource(identity)) continue;
    found.set(identity.person, await people.statements(workspace, identity.owned));
  }
  return found;
}
