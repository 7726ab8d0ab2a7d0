import { type Walk, type WalkContact, walkStages } from '../journeys/index';
import type { ModelPlan } from './planModels';
import type { MatchedContact } from './types';

const NONE: readonly number[] = [];

/** What a contact means to one model. `index` is the model's place in the plan. */
function toWalkContact(contact: MatchedContact, plan: ModelPlan, index: number): WalkContact {
  const named = plan.stagesOf.get(contact.touchpoint) ?? NONE;
  const mask = contact.stageMasks[index] ?? 0;
  const byFilter = contact.exits[index] ?? -1;
  const byTouchpoint = plan.exitOf.get(contact.touchpoint) ?? -1;
  const exit =
    byFilter >= 0 && byTouchpoint >= 0 ? Math.min(byFilter, byTouchpoint) : Math.max(byFilter, byTouchpoint);
  return {
    time: contact.time,
    actor: contact.actor,
    stages: mask === 0 ? named : withMask(named, mask),
    exit,
  };
}

function withMask(named: readonly number[], mask: number): number[] {
  const stages = [...named];
  for (let stage = 0; mask >>> stage !== 0; stage++) {
    if ((mask >>> stage) & 1 && !stages.includes(stage)) stages.push(stage);
  }
  return stages;
}

/** Walks ordered contacts of one journey key through one model of the plan. */
export function walkContacts(
  contacts: readonly MatchedContact[],
  plan: ModelPlan,
  index: number,
  asOf: number,
): Walk {
  return walkStages(
    plan.model,
    contacts.map((contact) => toWalkContact(contact, plan, index)),
    asOf,
  );
}
