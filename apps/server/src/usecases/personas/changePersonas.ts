import type { Actor } from '@viaggio/domain/ports/access';
import type { AuditStore } from '@viaggio/domain/ports/audit';
import type { NewPersona, StoredPersona } from '@viaggio/domain/ports/personas';
import { AppError } from '@viaggio/domain/shared';
import { checkRule } from '../segments/checkRule';
import { findSegment } from '../segments/findSegment';
import type { PersonaDeps } from './deps';
import { findPersona } from './findPersona';

export interface ChangePersonaDeps extends PersonaDeps {
  readonly audit: Pick<AuditStore, 'record'>;
  /** Tells that what was remembered of the workspace is of the past. */
  readonly changed: (workspace: number) => void;
}

export interface By {
  readonly workspace: number;
  readonly actor: Actor;
}

/** A breakdown by persona asks of each of them. */
const MOST_PERSONAS = 50;

/** @throws AppError `too_many_personas`, `persona_name_taken`, `segment_not_found`, and what rules are refused for */
export async function createPersona(
  deps: ChangePersonaDeps,
  by: By,
  persona: NewPersona,
): Promise<StoredPersona> {
  await checkMembership(deps, by.workspace, persona);
  if ((await deps.personas.list(by.workspace)).length >= MOST_PERSONAS) throw tooMany();
  const made = await deps.personas.create(by.workspace, persona, by.actor);
  if (made === 'taken') throw taken(persona.writing.name);
  await tell(deps, by, 'persona.created', made);
  return made;
}

/** @throws AppError `persona_not_found`, `persona_name_taken`, `segment_not_found`, and what rules are refused for */
export async function updatePersona(
  deps: ChangePersonaDeps,
  by: By,
  id: string,
  persona: NewPersona,
): Promise<StoredPersona> {
  const found = await findPersona(deps.personas, by.workspace, id);
  await checkMembership(deps, by.workspace, persona);
  const updated = await deps.personas.update(by.workspace, found.id, persona);
  if (updated === 'taken') throw taken(persona.writing.name);
  if (updated === undefined) return findPersona(deps.personas, by.workspace, id);
  await tell(deps, by, 'persona.updated', updated);
  return updated;
}

/** @throws AppError `persona_not_found` */
export async function removePersona(deps: ChangePersonaDeps, by: By, id: string): Promise<void> {
  const found = await findPersona(deps.personas, by.workspace, id);
  if (await deps.personas.remove(by.workspace, found.id)) await tell(deps, by, 'persona.removed', found);
}

/** @throws AppError `persona_not_found`, `persona_name_taken`, `too_many_personas` */
export async function restorePersona(deps: ChangePersonaDeps, by: By, id: string): Promise<void> {
  const number = /^\d{1,9}$/.test(id) ? Number(id) : 0;
  if ((await deps.personas.list(by.workspace)).length >= MOST_PERSONAS) throw tooMany();
  const restored = await deps.personas.restore(by.workspace, number);
  if (restored === 'taken') throw taken('');
  const found = await findPersona(deps.personas, by.workspace, id);
  if (restored) await tell(deps, by, 'persona.restored', found);
}

/** Reports that were asked of a persona are of the past when it changes. */
export async function tell(
  { audit, changed }: Pick<ChangePersonaDeps, 'audit' | 'changed'>,
  { workspace, actor }: By,
  action: string,
  { id, writing }: StoredPersona,
): Promise<void> {
  changed(workspace);
  const detail = { name: writing.name };
  await audit.record({ workspace, actor, action, target: `persona:${id}`, detail });
}

async function checkMembership(
  deps: ChangePersonaDeps,
  workspace: number,
  { membership }: NewPersona,
): Promise<void> {
  if (membership?.kind === 'rule') await checkRule(deps, workspace, membership.rule);
  if (membership?.kind === 'segment') await findSegment(deps.segments, workspace, membership.segment);
}

const taken = (name: string): AppError =>
  new AppError('persona_name_taken', `There is a buyer persona called "${name}": give it another name.`, {
    status: 409,
    field: 'name',
  });

const tooMany = (): AppError =>
  new AppError(
    'too_many_personas',
    `There are ${MOST_PERSONAS} buyer personas already, more than anybody keeps in mind: remove some first.`,
    { status: 409 },
  );
