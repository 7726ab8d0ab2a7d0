import { hiddenRows, isSmall, only } from './rules';
import type { ProcessLike, VariantsLike } from './types';

/**
 * What follows what. People of arrows do not add up to those of boxes (one may take several), but how often things
 * happened does: where anything is hidden, the boxes do not say how often, nor who began or ended there.
 */
export function hideProcess(data: ProcessLike) {
  const none = isSmall(data.total) || isSmall(data.customers);
  const edges = data.edges.filter(({ count, people }) => !none && !isSmall(count) && !isSmall(people));
  const few = data.activities.some(({ count, people, starts, ends }) =>
    [count, people, starts, ends].some(isSmall),
  );
  const isTouched = few || edges.length < data.edges.length;
  const activities = data.activities
    .filter(({ count, people }) => !none && !isSmall(count) && !isSmall(people))
    .map((one) => ({
      ...only(one, ['name', 'people']),
      count: isTouched ? null : one.count,
      starts: isTouched ? null : one.starts,
      ends: isTouched ? null : one.ends,
    }));
  const names = new Set(activities.map(({ name }) => name));
  return {
    names: Object.fromEntries(Object.entries(data.names ?? {}).filter(([name]) => names.has(name))),
    total: none ? null : data.total,
    customers: none ? null : data.customers,
    activities,
    edges: edges
      .filter(({ from, to }) => names.has(from) && names.has(to))
      .map((edge) => only(edge, ['from', 'to', 'count', 'people', 'medianSeconds'])),
  };
}

/** Whole paths. A path that few took is itself a description of them: it is left out, and so is what would tell it. */
export function hideVariants(data: VariantsLike) {
  const listed = data.variants.reduce((sum, { people }) => sum + people, 0);
  const rest = data.paths - listed;
  const rows = data.variants.map(({ people, converted }) => [
    people,
    converted ?? 0,
    people - (converted ?? 0),
  ]);
  const none = isSmall(data.paths);
  const few = isSmall(rest) || rows.some((row) => row.some(isSmall));
  // What the list leaves out is a gap of its own; alone, and of many, it tells nothing.
  const gone = few ? hiddenRows([...rows, [rest]], rest > 0 ? [rows.length] : []) : new Set<number>();
  const variants = data.variants
    .filter((_, index) => !none && !gone.has(index))
    .map(({ time, ...variant }) => ({
      ...only(variant, ['path', 'people', 'share', 'converted']),
      time: only(time, ['p50', 'p90']),
    }));
  const words = new Set(variants.flatMap(({ path }) => path));
  return {
    names: Object.fromEntries(Object.entries(data.names ?? {}).filter(([name]) => words.has(name))),
    paths: none ? null : data.paths,
    total: none ? null : data.total,
    variants,
  };
}
