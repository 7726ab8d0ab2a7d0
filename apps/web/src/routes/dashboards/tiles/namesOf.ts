import type { Names } from './tileBars';

interface Named {
  readonly id: string;
  readonly name?: Names[string] | null;
}

interface Answered {
  readonly names?: Names;
  readonly groups?: readonly Named[];
  readonly kinds?: readonly Named[];
  readonly stages?: readonly Named[];
}

/** What an answer calls its ids: touchpoints and channels in one list, groups, snags and stages each by themselves. */
export function namesOf(data: unknown): Names {
  const { names, groups, kinds, stages } = (data ?? {}) as Answered;
  const named = [groups, kinds, stages].flatMap((list) => (Array.isArray(list) ? list : []));
  return {
    ...names,
    ...Object.fromEntries(named.flatMap(({ id, name }) => (name ? [[id, name]] : []))),
  };
}
