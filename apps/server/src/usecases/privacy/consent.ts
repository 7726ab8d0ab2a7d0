import type { AuditStore } from '@viaggio/domain/ports/audit';
import type { ConsentStore } from '@viaggio/domain/ports/privacy';
import { type ConsentRecord, consentOfPurposes, PURPOSES, type Purpose } from '@viaggio/domain/privacy';
import type { PeopleDeps, Scope } from '../people/deps';
import { type FoundPerson, findPerson } from '../people/findPerson';
import type { By } from './erasureDeps';

export interface ConsentDeps extends PeopleDeps {
  readonly consents: ConsentStore;
  readonly audit: Pick<AuditStore, 'record'>;
  /** Forgets every answer remembered about the workspace: who objects belongs to no persona any more. */
  readonly changed: (workspace: number) => void;
}

/** An answer, and the member who wrote it down; '' for what events said. */
export type SaidConsent = ConsentRecord & { readonly by: string };
export type ConsentAnswer = SaidConsent & { readonly history: readonly SaidConsent[] };

/** What a person agreed to, for each purpose: what events said of it, and what members wrote down. */
export async function readConsent(deps: ConsentDeps, scope: Scope, id: string): Promise<ConsentAnswer[]> {
  return consentOf(deps, scope.workspace, await findPerson(deps, scope, id));
}

async function consentOf(deps: ConsentDeps, workspace: number, found: FoundPerson): Promise<ConsentAnswer[]> {
  const ids = [...new Set([found.person, ...found.identifiers.map((one) => one.id)])];
  const [statements, written] = await Promise.all([
    deps.people.statements(workspace, found.owned),
    deps.consents.of(workspace, ids),
  ]);
  const said = statements.flatMap(({ consent, refused, lastAt }) => fromEvent(consent, refused, lastAt));
  return consentOfPurposes([...written, ...said]) as ConsentAnswer[];
}

/** Categories of consent banners by the purpose they stand for. */
const CATEGORIES: Readonly<Record<string, Purpose>> = {
  marketing: 'marketing',
  advertising: 'marketing',
  targeting: 'marketing',
  ad_storage: 'marketing',
  profiling: 'profiling',
  personalization: 'profiling',
  personalisation: 'profiling',
  ad_personalization: 'profiling',
  analytics: 'analytics',
  statistics: 'analytics',
  performance: 'analytics',
  analytics_storage: 'analytics',
};

function fromEvent(granted: string, refused: string, at: number): SaidConsent[] {
  if (granted === '' && refused === '') return [];
  const of = (list: string): Set<Purpose> =>
    new Set(list.split(',').flatMap((category) => CATEGORIES[category.trim().toLowerCase()] ?? []));
  if (granted === 'none' && refused === '') {
    return PURPOSES.map((purpose) => ({ purpose, granted: false, at, source: 'event', by: '' }));
  }
  const [yes, no] = [of(granted), of(refused)];
  return [
    ...[...no].map((purpose) => ({ purpose, granted: false, at, source: 'event', by: '' })),
    ...[...yes]
      .filter((purpose) => !no.has(purpose))
      .map((purpose) => ({ purpose, granted: true, at, source: 'event', by: '' })),
  ];
}

/** Writes down an answer somebody gave elsewhere: at the till, by letter, in a request. */
export async function recordConsent(
  deps: ConsentDeps,
  { workspace, actor }: By,
  said: {
    readonly id: string;
    readonly purpose: Purpose;
    readonly granted: boolean;
    readonly source: string;
    readonly places?: readonly string[];
  },
): Promise<ConsentAnswer[]> {
  const found = await findPerson(deps, { workspace, places: said.places ?? [] }, said.id, 'identifier');
  const own = found.identifiers.filter(({ owners }) => owners.every(({ person }) => person === found.person));
  const ids = [...new Set([found.person, ...own.map((one) => one.id)])];
  const by = `${actor.kind}:${actor.id}`;
  const { purpose, granted, source } = said;
  await deps.consents.record(workspace, ids, { purpose, granted, source, at: deps.now(), by });
  const detail = { purpose, granted, source };
  await deps.audit.record({
    workspace,
    actor,
    action: 'consent.recorded',
    target: `person:${found.person}`,
    detail,
  });
  deps.changed(workspace);
  return consentOf(deps, workspace, found);
}
