import { type Fields, fieldsOf, listOf, MappingFault, pathAt, plainAt, rulesAt, valueAt } from './checkValue';
import type { Condition, MappingRule, WebhookMapping } from './types';

export type CheckedMapping =
  | { readonly kind: 'mapping'; readonly mapping: WebhookMapping }
  | { readonly kind: 'refused'; readonly code: string; readonly at: string };

const MOST_RULES = 50;
const MOST_CONDITIONS = 10;
const MOST_CHOICES = 60;
const TYPES = ['track', 'identify', 'group'] as const;
const MAPPING_FIELDS: ReadonlySet<string> = new Set(['version', 'each', 'ignore', 'rules']);
const CONDITION_FIELDS: ReadonlySet<string> = new Set(['of', 'in', 'not', 'exists']);
const RULE_FIELDS: ReadonlySet<string> = new Set(
  [
    'name',
    'when',
    'each',
    'type',
    'event',
    'id',
    'time',
    'userId',
    'anonymousId',
    'groupId',
    'externalIds',
  ].concat('traits', 'properties'),
);

/**
 * Takes any JSON and answers a mapping of known fields alone, or the first thing that is wrong with it and where. Total:
 * it never throws.
 */
export function checkMapping(raw: unknown): CheckedMapping {
  try {
    return { kind: 'mapping', mapping: mappingAt(raw) };
  } catch (fault) {
    if (fault instanceof MappingFault) return { kind: 'refused', code: fault.code, at: fault.at };
    throw fault;
  }
}

function mappingAt(raw: unknown): WebhookMapping {
  const { version, each, ignore, rules } = fieldsOf(raw, MAPPING_FIELDS, 'mapping');
  if (version !== 1) throw new MappingFault('mapping_version_unknown', 'mapping.version');
  const checked = listOf(rules, MOST_RULES, 'rules').map((rule, n) => ruleAt(rule, `rules[${n}]`));
  if (checked.length === 0) throw new MappingFault('mapping_list_invalid', 'rules');
  return {
    version: 1,
    ...(each === undefined ? {} : { each: pathAt(each, 'each') }),
    ignore: conditionsAt(ignore, 'ignore'),
    rules: checked,
  };
}

function ruleAt(raw: unknown, at: string): MappingRule {
  const fields = fieldsOf(raw, RULE_FIELDS, at);
  const type = TYPES.find((one) => one === (fields.type ?? 'track'));
  if (type === undefined) throw new MappingFault('mapping_type_unknown', `${at}.type`);
  if (type === 'track' && fields.event === undefined) {
    throw new MappingFault('mapping_event_missing', `${at}.event`);
  }
  const id = listOf(fields.id ?? [], 8, `${at}.id`).map((one, n) => valueAt(one, `${at}.id[${n}]`));
  return {
    name: String(plainAt(fields.name ?? '', `${at}.name`)),
    when: conditionsAt(fields.when, `${at}.when`),
    ...(fields.each === undefined ? {} : { each: pathAt(fields.each, `${at}.each`) }),
    type,
    ...optionalAt(fields, at),
    id,
    externalIds: rulesAt(fields.externalIds ?? {}, `${at}.externalIds`),
    traits: rulesAt(fields.traits ?? {}, `${at}.traits`),
    properties: rulesAt(fields.properties ?? {}, `${at}.properties`),
  };
}

const OPTIONAL = ['event', 'time', 'userId', 'anonymousId', 'groupId'] as const;

function optionalAt(fields: Fields, at: string): Pick<MappingRule, (typeof OPTIONAL)[number]> {
  return Object.fromEntries(
    OPTIONAL.filter((name) => fields[name] !== undefined).map((name) => [
      name,
      valueAt(fields[name], `${at}.${name}`),
    ]),
  );
}

function conditionsAt(raw: unknown, at: string): Condition[] {
  return listOf(raw ?? [], MOST_CONDITIONS, at).map((one, n) => conditionAt(one, `${at}[${n}]`));
}

function conditionAt(raw: unknown, at: string): Condition {
  const { of, in: among, not, exists } = fieldsOf(raw, CONDITION_FIELDS, at);
  if (exists !== undefined && typeof exists !== 'boolean') {
    throw new MappingFault('mapping_condition_invalid', `${at}.exists`);
  }
  if (among === undefined && not === undefined && exists === undefined) {
    throw new MappingFault('mapping_condition_invalid', at);
  }
  const choices = (list: unknown, where: string) =>
    listOf(list, MOST_CHOICES, where).map((one, n) => plainAt(one, `${where}[${n}]`));
  return {
    of: valueAt(of, `${at}.of`),
    ...(among === undefined ? {} : { in: choices(among, `${at}.in`) }),
    ...(not === undefined ? {} : { not: choices(not, `${at}.not`) }),
    ...(exists === undefined ? {} : { exists }),
  };
}
