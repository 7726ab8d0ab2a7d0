import type { IdentityStore } from '@viaggio/domain/ports/identityStore';
import type { ContactQuery, JourneyStore, KeySource, StoredWalk } from '@viaggio/domain/ports/journeyStore';
import { type LoggedContact, type ModelPlan, orderContacts, walkContacts } from '@viaggio/domain/projection';
import type { Hasher, HashId } from '@viaggio/domain/shared';
import { ownerAt } from './ownerAt';

export interface KeyRound extends Omit<ContactQuery, 'sources'> {
  readonly version: number;
  /** Contacts of the people just projected: their keys are what may have changed. */
  readonly contacts: readonly LoggedContact[];
}

export interface KeyDeps {
  readonly identity: Pick<IdentityStore, 'ownersOf'>;
  readonly journeys: JourneyStore;
  readonly hasherOf: (workspace: number) => Hasher;
}

/** Value of the key a contact belongs to under a model: its account, or its case. */
function keyValue(contact: LoggedContact, { model, caseIndex }: ModelPlan): string {
  if (model.key.kind === 'account') return contact.account;
  return caseIndex >= 0 ? (contact.cases[caseIndex] ?? '') : '';
}

const kindOf = ({ model }: ModelPlan): string =>
  model.key.kind === 'case' ? model.key.property : model.key.kind;

/** Rebuilds the walks of the accounts and cases these contacts belong to, from everybody's contacts in them. */
export async function projectKeys(deps: KeyDeps, round: KeyRound): Promise<void> {
  for (const [index, model] of round.plan.models.entries()) {
    if (model.model.key.kind === 'person') continue;
    await projectModelKeys(deps, round, model, index);
  }
}

async function projectModelKeys(
  deps: KeyDeps,
  round: KeyRound,
  model: ModelPlan,
  index: number,
): Promise<void> {
  const hash = deps.hasherOf(round.workspace);
  const kind = kindOf(model);
  const keyOf = (value: string): HashId => hash(kind, value);
  const rows = new Map<string, KeySource>();
  for (const contact of round.contacts) {
    const value = keyValue(contact, model);
    if (value === '') continue;
    const row = { kind, key: keyOf(value), source: contact.source };
    rows.set(`${row.key}/${row.source}`, row);
  }
  if (rows.size === 0) return;
  await deps.journeys.rememberKeys(round.workspace, [...rows.values()]);
  const keys = new Set([...rows.values()].map((row) => row.key));
  const everybody = await deps.journeys.sourcesOfKeys(round.workspace, kind, [...keys]);
  const contacts = new Map<HashId, LoggedContact[]>();
  const sources = [...new Set(everybody.map((row) => row.source))];
  for await (const block of deps.journeys.readContacts({ ...round, sources })) {
    for (const contact of block) {
      const value = keyValue(contact, model);
      const key = value === '' ? undefined : keyOf(value);
      if (key === undefined || !keys.has(key)) continue;
      const list = contacts.get(key);
      if (list) list.push(contact);
      else contacts.set(key, [contact]);
    }
  }
  const journeys = [...contacts].map(([key, logged]) => ({ key, ordered: orderContacts(logged) }));
  const owners = await deps.identity.ownersOf(
    round.workspace,
    journeys.map(({ ordered }) => ordered[0]!.source),
  );
  const walks = journeys.map(({ key, ordered }): StoredWalk => {
    // Counted for whoever had its first contact.
    const { source, time } = ordered[0]!;
    return {
      model: model.number,
      key,
      person: ownerAt(owners.get(source) ?? [], time) ?? source,
      walk: walkContacts(ordered, model, index, round.version),
    };
  });
  await deps.journeys.write({
    workspace: round.workspace,
    version: round.version,
    owners: new Map(),
    journeys: [],
    gone: [],
    walks,
    signals: [],
  });
}
