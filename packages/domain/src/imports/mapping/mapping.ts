/** What a column of a file may become; anything else is a property of the event. */
export const IMPORT_FIELDS = [
  'person',
  'anonymous',
  'email',
  'phone',
  'card',
  'account',
  'event',
  'time',
  'channel',
  'place',
  'value',
  'currency',
  'messageId',
  'name',
  'score',
  'text',
  'url',
  'campaign',
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** How the columns of a file are read. */
export interface ImportMapping {
  /** Field → column. */
  readonly columns: { readonly [Field in ImportField]?: string | undefined };
  /** Name of a property → column, for columns whose own name will not do. */
  readonly properties: Readonly<Record<string, string>>;
  /** Field → the same text for every row. */
  readonly constants: { readonly [Field in ImportField]?: string | undefined };
  /** Columns that are not kept at all. */
  readonly leftOut?: readonly string[] | undefined;
}

export const EMPTY_MAPPING: ImportMapping = { columns: {}, properties: {}, constants: {} };

/** Fields that say who it was. */
export const WHO_FIELDS = ['person', 'email', 'phone', 'card', 'anonymous'] as const;

/** Whether a mapping says nothing: files of ready events need none. */
export function isEmptyMapping(mapping: ImportMapping): boolean {
  return [mapping.columns, mapping.properties, mapping.constants].every(
    (part) => Object.keys(part).length === 0,
  );
}

/** A mapping that names no column says only what every row has, or what to leave out: the rest is as it was found. */
export function layOver(found: ImportMapping, said: ImportMapping): ImportMapping {
  if (Object.values(said.columns).some((column) => column !== undefined)) return said;
  return {
    columns: Object.fromEntries(
      Object.entries(found.columns).filter(([field]) => said.constants[field as ImportField] === undefined),
    ),
    properties: { ...found.properties, ...said.properties },
    constants: { ...found.constants, ...said.constants },
    leftOut: [...(found.leftOut ?? []), ...(said.leftOut ?? [])],
  };
}

/** Column or constant: whether the field has a source at all. */
export function isMapped(mapping: ImportMapping, field: ImportField): boolean {
  return mapping.columns[field] !== undefined || (mapping.constants[field] ?? '') !== '';
}

/** Names of the events that are no tracks: a row of this name is that call, its other columns the call's own. */
export const CALL_OF_NAME: ReadonlyMap<string, 'identify' | 'page' | 'screen' | 'group'> = new Map([
  ['Identify', 'identify'],
  ['Page Viewed', 'page'],
  ['Screen Viewed', 'screen'],
  ['Group', 'group'],
]);
