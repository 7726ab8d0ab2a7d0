/** The types of JSON Schema. */
export const VALUE_TYPES = ['string', 'number', 'integer', 'boolean', 'array', 'object', 'null'] as const;
export type ValueType = (typeof VALUE_TYPES)[number];

/** Formats that are checked; in JSON Schema itself a format is only a remark. */
export const VALUE_FORMATS = ['date-time', 'date', 'email', 'uri'] as const;
export type ValueFormat = (typeof VALUE_FORMATS)[number];

export type Scalar = string | number | boolean | null;

/**
 * What one value may be: the part of JSON Schema 2020-12 that plans of events need. Left out on purpose: `pattern`
 * (a hostile expression can hold the server for minutes), `$ref`, and what combines schemas.
 */
export interface ValueSchema {
  readonly title?: string;
  readonly description?: string;
  readonly type?: ValueType | readonly ValueType[];
  readonly enum?: readonly Scalar[];
  readonly const?: Scalar;
  readonly format?: ValueFormat;
  readonly minimum?: number;
  readonly maximum?: number;
  /** In characters (code points). */
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: ValueSchema;
  readonly properties?: Readonly<Record<string, ValueSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
}

/** What becomes of an event that breaks the plan: kept apart as a row to fix, or stored, marked and counted. */
export type OnViolation = 'fix' | 'flag';

export interface PlannedEvent {
  /** Name of the event; `Page Viewed`, `Screen Viewed`, `Identify` and `Group` for what is not a track. */
  readonly name: string;
  readonly onViolation: OnViolation;
  /** Of its properties; of an identify or group its traits. */
  readonly schema: ValueSchema;
}

export interface TrackingPlan {
  /** What becomes of a track whose name the plan does not have. */
  readonly unplanned: 'accept' | OnViolation;
  readonly events: readonly PlannedEvent[];
}

/** How an event can break its plan. They are reasons of rows to fix too. */
export const PLAN_CODES = [
  'plan_event_unknown',
  'plan_property_missing',
  'plan_property_unknown',
  'plan_type',
  'plan_value',
  'plan_format',
  'plan_range',
] as const;
export type PlanCode = (typeof PLAN_CODES)[number];

export interface Violation {
  readonly code: PlanCode;
  /** `properties.products[0].price`; `event` for an unknown event. */
  readonly field: string;
  readonly consequence: OnViolation;
  /** Version of the plan. */
  readonly version: number;
}

/** Holds an event against the plan: undefined when it agrees, or the plan does not speak of it. */
export type PlanCheck = (
  type: string,
  name: string,
  properties: Readonly<Record<string, unknown>>,
) => Violation | undefined;
