/** A step of a path: a name, a place in a list, or the first entry whose value at a path is a text. */
export type Step =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'index'; readonly index: number }
  | { readonly kind: 'where'; readonly at: readonly string[]; readonly is: string };

export interface Path {
  /** Whether it begins at the delivery, wherever one stands. */
  readonly fromRoot: boolean;
  readonly steps: readonly Step[];
}

const LONGEST = 300;
const MOST_STEPS = 20;
/** Entries looked at for the one a path asks for. */
const MOST_LOOKED_AT = 1_000;
/** Names that reach what every object has, and no sender's data. */
const RESERVED: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

const NAME = /^[^.[\]=$"]+/;
const PLACE = /^\[(\d{1,4})\]/;
const WHERE = /^\[([^.[\]=$"]+(?:\.[^.[\]=$"]+){0,4})=([^[\]]{1,100})\]/;
const QUOTED = /^\["([^"]{1,120})"\]/;

export const isReserved = (name: string): boolean => RESERVED.has(name);

/** Reads a path; undefined for what is none. */
export function parsePath(text: string): Path | undefined {
  if (text.length > LONGEST || text === '') return undefined;
  if (text === '$') return { fromRoot: true, steps: [] };
  const fromRoot = text.startsWith('$.') || text.startsWith('$[');
  let rest = fromRoot ? text.slice(text[1] === '.' ? 2 : 1) : text;
  const steps: Step[] = [];
  while (rest !== '') {
    if (steps.length > 0 && rest.startsWith('.')) rest = rest.slice(1);
    else if (steps.length > 0 && !rest.startsWith('[')) return undefined;
    const found = stepOf(rest);
    if (found === undefined || steps.length === MOST_STEPS) return undefined;
    steps.push(found.step);
    rest = rest.slice(found.length);
  }
  return steps.length === 0 ? undefined : { fromRoot, steps };
}

function stepOf(text: string): { step: Step; length: number } | undefined {
  const place = PLACE.exec(text);
  if (place) return { step: { kind: 'index', index: Number(place[1]) }, length: place[0].length };
  const quoted = QUOTED.exec(text);
  if (quoted) return named(quoted[1]!, quoted[0].length);
  const where = WHERE.exec(text);
  if (where) {
    const at = where[1]!.split('.');
    return at.some(isReserved)
      ? undefined
      : { step: { kind: 'where', at, is: where[2]! }, length: where[0].length };
  }
  const name = NAME.exec(text);
  return name ? named(name[0], name[0].length) : undefined;
}

const named = (name: string, length: number) =>
  isReserved(name) ? undefined : { step: { kind: 'name', name } as const, length };

/** What stands at a path, undefined when nothing does. Own fields only: nothing inherited is ever read. */
export function readPath(path: Path, root: unknown, here: unknown): unknown {
  let value = path.fromRoot ? root : here;
  for (const step of path.steps) {
    value = stepInto(value, step);
    if (value === undefined || value === null) return undefined;
  }
  return value;
}

function stepInto(value: unknown, step: Step): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  switch (step.kind) {
    case 'name':
      return own(value, step.name);
    case 'index':
      return Array.isArray(value) ? value[step.index] : undefined;
    case 'where':
      if (!Array.isArray(value)) return undefined;
      return value.slice(0, MOST_LOOKED_AT).find((entry) => isAt(entry, step.at, step.is));
  }
}

function isAt(entry: unknown, at: readonly string[], is: string): boolean {
  let value = entry;
  for (const name of at) value = typeof value === 'object' && value !== null ? own(value, name) : undefined;
  return (
    (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') &&
    String(value) === is
  );
}

const own = (value: object, name: string): unknown =>
  !Array.isArray(value) && Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
