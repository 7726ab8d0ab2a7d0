import { AppError } from '@viaggio/domain/shared';
import type { z } from 'zod';

/** Text that neither store can hold: zero characters, and halves of characters. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;
/** Deeper values are refused: nothing of ours is that deep. */
const MAX_DEPTH = 40;

/** Parses one part of a request by the schema of the route; undefined where the route has none. */
export function parseInput(schema: z.ZodType | undefined, given: unknown, part: string): unknown {
  if (!schema) return undefined;
  checkTexts(given, part, 0);
  const parsed = schema.safeParse(given ?? {});
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0] && nearest(parsed.error.issues[0]);
  const field = issue?.path.map(String).join('.') || part;
  throw new AppError('invalid_input', `${field}: ${issue?.message ?? 'is not valid'}`, { field });
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/**
 * Of something that may have several shapes: what is wrong by the shape it comes nearest to, the one with least that is
 * wrong, farthest in. Where it is of none of them, what each would have been.
 */
function nearest(issue: z.core.$ZodIssue): Issue {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return issue;
  const wrong = issue.errors.flatMap(([first, ...others]) =>
    first ? [{ first, at: nearest(first), others: others.length }] : [],
  );
  const fits = wrong.filter(({ first }) => first.path.length > 0 || first.code === 'unrecognized_keys');
  const [best] = fits.sort((a, b) => a.others - b.others || b.at.path.length - a.at.path.length);
  if (best) return { path: [...issue.path, ...best.at.path], message: best.at.message };
  return { path: issue.path, message: [...new Set(wrong.map(({ at }) => at.message))].join(' / ') };
}

function checkTexts(value: unknown, field: string, depth: number): void {
  if (typeof value === 'string') {
    if (UNSTORABLE.test(value)) {
      throw new AppError('invalid_text', `${field}: holds a character that is not text.`, { field });
    }
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  if (depth >= MAX_DEPTH) {
    throw new AppError('too_deep', `The ${field} is nested too deeply.`, { field });
  }
  for (const [key, inner] of Object.entries(value)) {
    checkTexts(key, field, depth);
    checkTexts(inner, Array.isArray(value) ? field : key, depth + 1);
  }
}
