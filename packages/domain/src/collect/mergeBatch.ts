import { isJson } from './json';
import { measureItem } from './measureItem';

/** Most events of one request. */
export const MAX_BATCH_ITEMS = 2_500;

/** Why a whole body is refused: it is answered with 400, and nothing of it is kept. */
export const REFUSAL_REASONS = {
  body_not_an_object: 'Send a JSON object: one event, or {"batch": [events]}.',
  batch_not_a_list: '`batch` must be a list of events.',
  batch_too_many: `A batch holds at most ${MAX_BATCH_ITEMS} events: send several.`,
  batch_context_invalid: 'The `context` of the batch must be an object under 32 KB.',
} as const;
export type RefusalCode = keyof typeof REFUSAL_REASONS;

/** The items of a body with what they inherit from it. */
export interface Batch {
  readonly kind: 'batch';
  readonly items: readonly unknown[];
  readonly sentAt: unknown;
  readonly batchContext: unknown;
  readonly batchIntegrations: unknown;
  /** Write key inside the body, for clients that send it there; '' when it is not there. */
  readonly writeKey: string;
}

export interface Refused {
  readonly kind: 'refused';
  readonly code: RefusalCode;
  readonly message: string;
  readonly field: string | undefined;
}

/** Parses the body of any collection call: a batch, a bare list of events, or one event. */
export function mergeBatch(body: unknown): Batch | Refused {
  if (Array.isArray(body))
    return body.length > MAX_BATCH_ITEMS ? refuse('batch_too_many') : batchOf(body, {});
  if (!isJson(body)) return refuse('body_not_an_object');
  const { batch } = body;
  // A single event carries its own context and sentAt: the batch adds nothing to it.
  if (batch === undefined) return { ...batchOf([body], {}), writeKey: textOf(body.writeKey) };
  if (!Array.isArray(batch)) return refuse('batch_not_a_list', 'batch');
  if (batch.length > MAX_BATCH_ITEMS) return refuse('batch_too_many', 'batch');
  const { context } = body;
  if (context !== undefined && context !== null && !isSound(context))
    return refuse('batch_context_invalid', 'context');
  return batchOf(batch, body);
}

function isSound(context: unknown): boolean {
  if (Array.isArray(context)) return context.length === 0;
  if (!isJson(context)) return false;
  const measured = measureItem(context);
  return measured === 'fine' || measured === 'dangerous';
}

function batchOf(items: readonly unknown[], body: Readonly<Record<string, unknown>>): Batch {
  return {
    kind: 'batch',
    items,
    sentAt: body.sentAt,
    batchContext: body.context,
    batchIntegrations: body.integrations,
    writeKey: textOf(body.writeKey),
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function refuse(code: RefusalCode, field?: string): Refused {
  return { kind: 'refused', code, message: REFUSAL_REASONS[code], field };
}
