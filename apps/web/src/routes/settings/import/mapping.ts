import type { ImportField, ImportMapping } from '@viaggio/contract/imports';

/** What a column of the file becomes: a field, a detail of the event as every column that is no field, or nothing. */
export type Becoming = ImportField | 'property' | 'leftOut';

export function becomingOf(mapping: ImportMapping, column: string): Becoming {
  const field = Object.entries(mapping.columns).find(([, name]) => name === column)?.[0];
  if (field) return field as ImportField;
  return mapping.leftOut.includes(column) ? 'leftOut' : 'property';
}

/** Gives a column its meaning. A field belongs to one column: the one that had it becomes a detail. */
export function assignColumn(mapping: ImportMapping, column: string, becoming: Becoming): ImportMapping {
  const columns = Object.fromEntries(Object.entries(mapping.columns).filter(([, name]) => name !== column));
  const leftOut = mapping.leftOut.filter((name) => name !== column);
  if (becoming === 'property') return { ...mapping, columns, leftOut };
  const properties = Object.fromEntries(
    Object.entries(mapping.properties).filter(([, name]) => name !== column),
  );
  if (becoming === 'leftOut') return { ...mapping, columns, properties, leftOut: [...leftOut, column] };
  return { ...mapping, columns: { ...columns, [becoming]: column }, properties, leftOut };
}

/** The same text for every row of the file; '' takes it away. */
export function assignConstant(mapping: ImportMapping, field: ImportField, text: string): ImportMapping {
  const constants = { ...mapping.constants };
  if (text) constants[field] = text;
  else delete constants[field];
  return { ...mapping, constants };
}
