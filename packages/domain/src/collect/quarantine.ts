/**
 * Why an item could not become an event. Each can be repaired by hand and replayed: nothing is thrown away.
 * The text says what to do; the screens have their own, in the reader's language, by code.
 */
export const QUARANTINE_REASONS = {
  not_an_object: 'Send each event as a JSON object.',
  not_json: 'Send values that JSON has: text, numbers, true, false, null, lists and objects.',
  too_large: 'The event is larger than 32 KB: send less with it.',
  too_deep: 'Objects lie inside objects more than 32 times: flatten them.',
  type_missing: 'Say the type: track, page, screen, identify, group, alias or merge.',
  type_unknown: 'The type is none of track, page, screen, identify, group, alias and merge.',
  event_name_missing: 'A track needs the name of its event.',
  event_name_invalid: 'The name of the event must be text.',
  event_name_too_long: 'The name of the event is longer than 200 characters.',
  properties_invalid: 'Properties must be an object.',
  traits_invalid: 'Traits must be an object.',
  context_invalid: 'The context must be an object.',
  message_id_invalid: 'The messageId must be text.',
  message_id_too_long: 'The messageId must be under 100 characters.',
  time_invalid: 'The time cannot be read: send ISO 8601 or milliseconds since 1970.',
  sent_at_invalid: 'The sending time cannot be read: send ISO 8601 or milliseconds since 1970.',
  time_out_of_range: 'The time lies outside the years 1971 to 2200.',
  time_in_future:
    'The time is more than a day in the future: check the clock or the time zone of the sender.',
  identifier_invalid: 'An identifier must be text or a number.',
  identifier_inexact: 'The identifier is a number too large to be exact: send it as text.',
  no_identifier: 'Nothing says whose event it is: send userId, anonymousId or another identifier.',
  blocked_identifier: 'The only identifier is a placeholder (null, guest, 0 …): send the real one.',
  group_id_missing: 'A group call needs its groupId.',
  alias_incomplete: 'An alias call needs previousId and userId.',
  merge_needs_two: 'A merge call needs two mergeProperties, each with a type and a value.',
  value_out_of_range: 'The amount is beyond any sum of money.',
  score_out_of_scale: 'The mark lies outside its scale.',
  plan_event_unknown: 'The tracking plan has no event of this name: correct the name, or add it to the plan.',
  plan_property_missing: 'The tracking plan asks for a property that the event does not have.',
  plan_property_unknown: 'The event has a property that the tracking plan does not know.',
  plan_type: 'A value is not of the type that the tracking plan asks for.',
  plan_value: 'A value is none of those that the tracking plan lists.',
  plan_format: 'A text does not have the format that the tracking plan asks for.',
  plan_range: 'A value is smaller, larger, shorter or longer than the tracking plan allows.',
} as const;
export type QuarantineCode = keyof typeof QUARANTINE_REASONS;

export interface Quarantined {
  readonly kind: 'quarantined';
  readonly code: QuarantineCode;
  readonly message: string;
  /** The field to repair, with dots. */
  readonly field: string | undefined;
}

/** Sets an item apart with its reason. */
export function quarantine(code: QuarantineCode, field?: string): Quarantined {
  return { kind: 'quarantined', code, message: QUARANTINE_REASONS[code], field };
}
