import { MAP_SHAPE } from './mapShape';
import type { Shape } from './shape';

/** Name and version of the open format. A version that an older reader could misread gets another number. */
export const MAP_FORMAT = 'viaggio-map';
export const MAP_FORMAT_VERSION = 1;

/** The JSON Schema (draft 2020-12) of the open format: docs/schemas/map.schema.json. */
export function schemaOfMap(): Record<string, unknown> {
  const { properties, required, ...map } = schemaOf(MAP_SHAPE);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Viaggio map',
    ...map,
    required: ['format', 'version', ...(required as string[])],
    properties: {
      format: { const: MAP_FORMAT, description: 'Says what the file is.' },
      version: { const: MAP_FORMAT_VERSION, description: 'Of the format.' },
      ...(properties as Record<string, unknown>),
    },
  };
}

function schemaOf(shape: Shape): Record<string, unknown> {
  const type = typeOf(shape);
  const schema = { description: shape.about, ...(shape.usual !== undefined && { default: shape.usual }) };
  const typed = type === undefined ? {} : { type: shape.nullable ? [type, 'null'] : type };
  switch (shape.is) {
    case 'text':
      return {
        ...schema,
        ...typed,
        maxLength: shape.most,
        ...(shape.pattern !== undefined && { pattern: shape.pattern }),
      };
    case 'choice':
      return { ...schema, enum: shape.nullable ? [...shape.of, null] : shape.of };
    case 'number':
      return {
        ...schema,
        ...typed,
        ...(shape.least !== undefined && { minimum: shape.least }),
        ...(shape.most !== undefined && { maximum: shape.most }),
      };
    case 'flag':
      return { ...schema, ...typed };
    case 'list':
      return { ...schema, ...typed, maxItems: shape.most, items: schemaOf(shape.of) };
    case 'object':
      return { ...schema, ...typed, ...schemaOfFields(shape.fields) };
  }
}

function schemaOfFields(fields: Readonly<Record<string, Shape>>): Record<string, unknown> {
  const entries = Object.entries(fields);
  return {
    required: entries.filter(([, field]) => field.usual === undefined).map(([key]) => key),
    properties: Object.fromEntries(entries.map(([key, field]) => [key, schemaOf(field)])),
  };
}

function typeOf(shape: Shape): string | undefined {
  const types = {
    text: 'string',
    choice: undefined,
    flag: 'boolean',
    list: 'array',
    object: 'object',
  } as const;
  return shape.is === 'number' ? (shape.whole ? 'integer' : 'number') : types[shape.is];
}
