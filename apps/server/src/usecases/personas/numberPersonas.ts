import type { StoredPersona } from '@viaggio/domain/ports/personas';
import type { NumberedRule } from '@viaggio/domain/ports/segmentRules';
import { AppError } from '@viaggio/domain/shared';
import { type NumberDeps, numberSegmentRule, type RuleQuestion } from '../segments/numberSegment';
import { ruleOfPersona } from './ruleOfPersona';

/** A persona whose rule can be asked. */
export interface NumberedPersona {
  readonly id: number;
  readonly name: string;
  readonly rule: NumberedRule;
}

/** Every persona of the workspace whose rule can be asked, by name. */
export async function numberPersonas(deps: NumberDeps, question: RuleQuestion): Promise<NumberedPersona[]> {
  const personas = await deps.personas.list(question.workspace);
  const numbered = await Promise.all(
    personas.map(async (persona) => {
      const rule = await ruleIfAny(deps, persona, question);
      return rule === undefined ? [] : [{ id: persona.id, name: persona.writing.name, rule }];
    }),
  );
  return numbered.flat();
}

/** undefined where it has none, or one whose segment, touchpoint, stage or list is gone: its own page says which. */
export async function ruleIfAny(
  deps: Omit<NumberDeps, 'personas'>,
  persona: StoredPersona,
  question: RuleQuestion,
): Promise<NumberedRule | undefined> {
  try {
    return await numberSegmentRule(deps, await ruleOfPersona(deps, question.workspace, persona), question);
  } catch (fault) {
    if (fault instanceof AppError && fault.status < 500) return undefined;
    throw fault;
  }
}
