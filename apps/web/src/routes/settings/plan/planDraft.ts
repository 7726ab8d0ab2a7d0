import type { TrackingPlanInput } from '@viaggio/contract/trackingPlan';
import type { ValueSchema, ValueType } from '@viaggio/domain/trackingPlan';

export type PlannedEvent = TrackingPlanInput['events'][number];

/** One property as a row of the editor; what the row cannot say stays in the schema. */
export interface PropertyRow {
  readonly name: string;
  /** '' where the schema says none, or several. */
  readonly type: ValueType | '';
  readonly always: boolean;
  /** The texts it may be, parted by commas; ''. */
  readonly values: string;
}

const schemaOf = ({ schema }: PlannedEvent): ValueSchema => schema as ValueSchema;

export function rowsOf(event: PlannedEvent): PropertyRow[] {
  const { properties = {}, required = [] } = schemaOf(event);
  const names = new Set([...Object.keys(properties), ...required]);
  return [...names].map((name) => {
    const said = properties[name] ?? {};
    return {
      name,
      type: typeof said.type === 'string' ? said.type : '',
      always: required.includes(name),
      values: (said.enum ?? []).map(String).join(', '),
    };
  });
}

const withSchema = (event: PlannedEvent, change: Partial<ValueSchema>): PlannedEvent => ({
  ...event,
  schema: { type: 'object', ...event.schema, ...change },
});

/** The event with one property changed; what a row cannot say of it stays. */
export function withProperty(event: PlannedEvent, row: PropertyRow): PlannedEvent {
  const { properties = {}, required = [] } = schemaOf(event);
  const { type: _, enum: __, ...rest } = properties[row.name] ?? {};
  const texts = row.values
    .split(',')
    .map((text) => text.trim())
    .filter((text) => text !== '');
  const isNumber = row.type === 'number' || row.type === 'integer';
  const said: ValueSchema = {
    ...(row.type === '' ? {} : { type: row.type }),
    ...(texts.length === 0 ? {} : { enum: isNumber ? texts.map(Number).filter(Number.isFinite) : texts }),
    ...rest,
  };
  const others = required.filter((name) => name !== row.name);
  return withSchema(event, {
    properties: { ...properties, [row.name]: said },
    required: row.always ? [...others, row.name] : others,
  });
}

export function withoutProperty(event: PlannedEvent, name: string): PlannedEvent {
  const { properties = {}, required = [] } = schemaOf(event);
  const { [name]: _, ...rest } = properties;
  return withSchema(event, { properties: rest, required: required.filter((one) => one !== name) });
}

export const isClosed = (event: PlannedEvent): boolean => schemaOf(event).additionalProperties === false;

export function withClosed(event: PlannedEvent, closed: boolean): PlannedEvent {
  const { additionalProperties: _, ...schema } = event.schema;
  return { ...event, schema: closed ? { ...schema, additionalProperties: false } : schema };
}

/** A schema somebody wrote as JSON; undefined when it is none. */
export function parseSchema(text: string): PlannedEvent['schema'] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as PlannedEvent['schema']) : undefined;
  } catch {
    return undefined;
  }
}
