import type { PersonalDataSampler, PrivacyPolicy } from '@viaggio/domain/ports/privacy';
import { type FieldRule, findPersonalData, type PersonalKind } from '@viaggio/domain/privacy';
import { AppError } from '@viaggio/domain/shared';
import type { By, ErasureDeps } from './erasureDeps';

export type PolicyDeps = Pick<ErasureDeps, 'rules' | 'barred' | 'audit'>;

/** Fields without which an event is nothing, or nobody's. */
const NEEDED = new Set([
  'type',
  'event',
  'userId',
  'anonymousId',
  'messageId',
  'timestamp',
  'properties',
  'traits',
  'context',
]);

/** @throws AppError `field_needed`, `rule_twice` */
export async function savePolicy(
  deps: PolicyDeps,
  { workspace, actor }: By,
  policy: PrivacyPolicy,
): Promise<PrivacyPolicy> {
  const needed = policy.fields.find(({ field }) => NEEDED.has(field));
  if (needed !== undefined) {
    throw new AppError('field_needed', `Without "${needed.field}" an event cannot be understood.`, {
      field: 'fields',
    });
  }
  for (const [field, keys] of [
    ['fields', policy.fields.map((rule) => rule.field)],
    ['retention', policy.retention.map((rule) => rule.events)],
  ] as const) {
    if (new Set(keys).size < keys.length) {
      throw new AppError('rule_twice', 'Two rules speak of the same thing: leave one.', { field });
    }
  }
  await deps.rules.savePolicy(workspace, policy, `${actor.kind}:${actor.id}`);
  await deps.barred.refresh();
  const detail = {
    fields: policy.fields.length,
    retention: policy.retention.length,
    backupDays: policy.backupDays,
  };
  await deps.audit.record({
    workspace,
    actor,
    action: 'privacy.policy_changed',
    target: `workspace:${workspace}`,
    detail,
  });
  return policy;
}

export interface DetectedField {
  readonly event: string;
  readonly field: string;
  readonly kinds: readonly PersonalKind[];
  readonly found: number;
  readonly of: number;
  readonly rule: FieldRule['action'] | null;
}

/** Events looked at: the latest of each name. */
const LOOKED_AT = 5_000;

/** Properties of recent events that look like personal data, the most frequent first. Traits are expected to be some. */
export async function detectPersonalData(
  deps: Pick<ErasureDeps, 'rules'> & { readonly sampler: PersonalDataSampler },
  workspace: number,
): Promise<DetectedField[]> {
  const [{ fields }, sample] = await Promise.all([
    deps.rules.readPolicy(workspace),
    deps.sampler.sample(workspace, LOOKED_AT),
  ]);
  const ruleOf = new Map(fields.map(({ field, action }) => [field, action]));
  const found = new Map<
    string,
    { event: string; field: string; kinds: Set<PersonalKind>; found: number; of: number }
  >();
  const events = new Map<string, number>();
  for (const { name, properties } of sample) {
    events.set(name, (events.get(name) ?? 0) + 1);
    for (const [field, value] of leavesOf(JSON.parse(properties))) {
      const kinds = findPersonalData(value);
      if (kinds.length === 0) continue;
      const key = JSON.stringify([name, field]);
      const known = found.get(key) ?? { event: name, field, kinds: new Set(), found: 0, of: 0 };
      for (const kind of kinds) known.kinds.add(kind);
      found.set(key, { ...known, found: known.found + 1 });
    }
  }
  return [...found.values()]
    .map((one) => ({
      ...one,
      kinds: [...one.kinds],
      of: events.get(one.event) ?? 0,
      rule: ruleOf.get(one.field) ?? null,
    }))
    .sort((a, b) => b.found - a.found || (a.field < b.field ? -1 : 1));
}

const DEEPEST = 10;

/** Texts and numbers, by the name they stand under. */
function* leavesOf(value: unknown, field = '', depth = 0): Iterable<[field: string, value: string]> {
  if (typeof value === 'string' || typeof value === 'number') {
    yield [field, String(value)];
    return;
  }
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return;
  for (const [key, inside] of Object.entries(value)) {
    yield* leavesOf(inside, Array.isArray(value) ? field : key, depth + 1);
  }
}
