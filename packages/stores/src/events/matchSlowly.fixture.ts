import type { AcceptedEvent } from '@viaggio/domain/events';
import type { EventFilter, PropertyCondition } from '@viaggio/domain/touchpoints';

/** What filters mean, in plain TypeScript and slowly. Only tests use it: the product evaluates filters in SQL. */
export function matchesSlowly(filter: EventFilter, event: AcceptedEvent): boolean {
  const within = (wanted: readonly string[] | undefined, value: string): boolean =>
    wanted === undefined || wanted.length === 0 || wanted.includes(value);
  const says = Object.values(filter).some((part) => part !== undefined && part.length > 0);
  return (
    says &&
    within(filter.events, event.name) &&
    within(filter.types, event.type) &&
    within(filter.channels, event.channel) &&
    within(filter.actors, event.actor) &&
    within(filter.referrers, event.referrer) &&
    within(filter.places, event.place) &&
    (!filter.urls?.length || filter.urls.some((rule) => addressFits(rule, event.url))) &&
    (filter.where ?? []).every((condition) => holds(condition, event.properties))
  );
}

function addressFits(rule: string, url: string): boolean {
  if (url === '') return false;
  let path = url.replace(/^[a-z]+:\/\/[^/?#]*/, '').replace(/[?#].*$/s, '');
  while (path.length > 1 && path.endsWith('/')) path = path.slice(0, -1);
  return glob(rule, path === '' ? '/' : path);
}

/** `*` takes any run of characters: tried at every length. */
function glob(rule: string, text: string): boolean {
  if (rule === '') return text === '';
  if (rule[0] !== '*') return text[0] === rule[0] && text !== '' && glob(rule.slice(1), text.slice(1));
  for (let taken = 0; taken <= text.length; taken++) if (glob(rule.slice(1), text.slice(taken))) return true;
  return false;
}

function holds({ property, op, value }: PropertyCondition, properties: string): boolean {
  let found: unknown = JSON.parse(properties);
  for (const key of property.split('.')) {
    const inside = typeof found === 'object' && found !== null && !Array.isArray(found) ? found : {};
    found = Object.hasOwn(inside, key) ? (inside as Record<string, unknown>)[key] : undefined;
  }
  const missing = found === undefined || found === null;
  const text = missing ? '' : typeof found === 'string' ? found : JSON.stringify(found);
  const wanted = String(value ?? '');
  const number = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
  const amount = Number(value);
  const same = typeof value === 'number' ? number === value : text === wanted;
  const lower = text.toLowerCase();
  const answers: Record<PropertyCondition['op'], boolean> = {
    exists: !missing,
    not_exists: missing,
    equals: same,
    not_equals: !same,
    contains: lower.includes(wanted.toLowerCase()),
    not_contains: !lower.includes(wanted.toLowerCase()),
    starts_with: text.startsWith(wanted),
    in: (Array.isArray(value) ? value : [value]).map(String).includes(text),
    greater: number > amount,
    at_least: number >= amount,
    less: number < amount,
    at_most: number <= amount,
  };
  return answers[op];
}
