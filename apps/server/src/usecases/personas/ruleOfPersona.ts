import type { PersonaStore, StoredPersona } from '@viaggio/domain/ports/personas';
import type { SegmentStore } from '@viaggio/domain/ports/segments';
import type { SegmentRule } from '@viaggio/domain/segments';
import { AppError } from '@viaggio/domain/shared';
import { findSegment } from '../segments/findSegment';
import { findPersona } from './findPersona';

export interface PersonaRuleDeps {
  readonly personas: Pick<PersonaStore, 'find' | 'list'>;
  readonly segments: Pick<SegmentStore, 'find'>;
}

/**
 * Who belongs to a persona, as a rule of segments.
 * @throws AppError `persona_without_rule`, `segment_not_found`
 */
export async function ruleOfPersona(
  { segments }: Pick<PersonaRuleDeps, 'segments'>,
  workspace: number,
  { membership }: Pick<StoredPersona, 'membership'>,
): Promise<SegmentRule> {
  if (membership?.kind === 'rule') return membership.rule;
  if (membership?.kind === 'segment')
    return (await findSegment(segments, workspace, membership.segment)).rule;
  throw new AppError(
    'persona_without_rule',
    'This buyer persona is only written: say who belongs to it, and its customers can be counted.',
    { status: 409, field: 'persona' },
  );
}

/**
 * The rule of a persona called by its number.
 * @throws AppError `persona_not_found`, `persona_without_rule`, `segment_not_found`
 */
export async function ruleOfPersonaCalled(
  deps: PersonaRuleDeps,
  workspace: number,
  id: string,
): Promise<SegmentRule> {
  return ruleOfPersona(deps, workspace, await findPersona(deps.personas, workspace, id));
}
