import { type importForm, importMapping } from '@viaggio/contract/imports';
import type { z } from 'zod';
import type { ImportWish } from '../../usecases/imports/startImport';
import { readJsonField } from '../handlers/readJsonField';

const MAPPING = { field: 'mapping', code: 'mapping_invalid' };

/** What the fields of the form ask for. */
export function readForm(
  form: z.output<typeof importForm>,
): Pick<ImportWish, 'mapping' | 'timeZone' | 'dateOrder' | 'preset' | 'dryRun'> {
  return {
    mapping: form.mapping ? readJsonField(importMapping, form.mapping, MAPPING) : undefined,
    timeZone: form.timezone === '' ? undefined : form.timezone,
    dateOrder: form.dateOrder ?? 'auto',
    preset: form.preset,
    dryRun: form.dryRun === 'true',
  };
}
