import { AppError } from '@viaggio/domain/shared';
import type { z } from 'zod';

/** What a field of a form says in JSON. @throws AppError with `code`, naming the field and why */
export function readJsonField<Output>(
  schema: z.ZodType<Output>,
  text: string,
  { field, code }: { readonly field: string; readonly code: string },
): Output {
  const refused = (why: string) => new AppError(code, `The ${field} cannot be read: ${why}.`, { field });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw refused('it is not JSON');
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw refused(`${issue?.path.join('.') || 'it'}: ${issue?.message ?? 'is not valid'}`);
}
