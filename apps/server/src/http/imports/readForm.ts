import { type importForm, importMapping } from '@viaggio/contract/imports';
import type { ImportMapping } from '@viaggio/domain/imports';
import { AppError } from '@viaggio/domain/shared';
import type { z } from 'zod';
import type { ImportWish } from '../../usecases/imports/startImport';

/** What the fields of the form ask for. */
export function readForm(
  form: z.output<typeof importForm>,
): Pick<ImportWish, 'mapping' | 'timeZone' | 'dateOrder' | 'preset' | 'dryRun'> {
  return {
    mapping: form.mapping === undefined || form.mapping === '' ? undefined : readMapping(form.mapping),
    timeZone: form.timezone === '' ? undefined : form.timezone,
    dateOrder: form.dateOrder ?? 'auto',
    preset: form.preset,
    dryRun: form.dryRun === 'true',
  };
}

function readMapping(text: string): ImportMapping {
  const parsed = importMapping.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw refused(`${issue?.path.join('.') || 'it'}: ${issue?.message ?? 'is not valid'}`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refused('it is not JSON');
  }
}

function refused(why: string): AppError {
  return new AppError('mapping_invalid', `The mapping cannot be read: ${why}.`, { field: 'mapping' });
}
