import type { ImportField, ImportMapping } from '@viaggio/contract/imports';

/** What a column of the file becomes: a field, or a detail of the event, as every column that is no field does. */
export type Becoming = ImportField | 'property';

export function becomingOf(mapping: ImportMapping, column: string): Becoming {
  const field = Object.entries(mapping.columns).find(([, name]) => name === column)?.[0];
  return field ? (field as ImportField) : 'property';
}

/** Gives a column its meaning. A field belongs to one column: the one that had it becomes a detail. */
export function assignColumn(mapping: ImportMapping, column: string, becoming: Becoming): ImportMapping {
  const columns = Object.fromEntries(Object.entries(mapping.columns).filter(([, name]) => name !== column));
  if (becoming === 'property') return { ...mapping, columns };
  const properties = Object.fromEntries(
    Object.entries(mapping.properties).filter(([, name]) => name !== column),
  );
  return { ...mapping, columns: { ...columns, [becoming]: column }, properties };
}

/** The same text for every row of the file; '' takes it away. */
export function assignConstant(mapping: ImportMapping, field: ImportField, text: string): ImportMapping {
  const constants = { ...mapping.constants };
  if (text) constants[field] = text;
  else delete constants[field];
  return { ...mapping, constants };
}
