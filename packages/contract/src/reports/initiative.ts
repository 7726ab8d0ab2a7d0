import { PRESSURE_BANDS } from '@viaggio/domain/ports/relationStore';
import * as z from 'zod';
import { reportAnswer, reportFields } from './common';
import { share } from './steps';

export const initiativeInput = z.strictObject({
  ...reportFields,
  by: z.enum(['day', 'week', 'month']).default('week'),
});
export type InitiativeInput = z.input<typeof initiativeInput>;

/** Contacts of the period by whose act they were, and by who starts contacts at their touchpoint. */
const contactFigures = {
  contacts: z.number().int(),
  /** Whose act: the customer's, ours, somebody else's. They add up to `contacts`. */
  customer: z.number().int(),
  brand: z.number().int(),
  third: z.number().int(),
  /** Who starts: by the touchpoint's initiative. `unknown`: no touchpoint recognises the contact. They add up too. */
  startedByCustomer: z.number().int(),
  startedByUs: z.number().int(),
  unknown: z.number().int(),
  /** startedByCustomer ÷ (startedByCustomer + startedByUs); null when neither. */
  customerShare: share.nullable(),
};

/** Cells of contacts: `actor.<customer|brand|third>`, `started.<customer|us|unknown>`. */
export const initiativeTotals = z.object(contactFigures);

/** Customers with contacts that customers start, that we start, and of which it is not known: they do not add up. */
const people = z.object({ customer: z.number().int(), us: z.number().int(), unknown: z.number().int() });

export type InitiativeTotals = z.infer<typeof initiativeTotals>;

/** So many customer-weeks, and of how many that could be told of. */
const part = z.object({ weeks: z.number().int(), of: z.number().int(), share: share.nullable() });

/** Customer-weeks with so many messages of ours. Cell `band.<band>`: customers with such a week. */
export const pressureBand = z.object({
  /** Messages in the week: 0, 1, 2, 3 or 4, 5 to 7, 8 or more. */
  band: z.enum(PRESSURE_BANDS),
  weeks: z.number().int(),
  /** Of all customer-weeks. */
  share: share.nullable(),
  /** With a contact of the customer's own within 48 hours after one of the messages; null for weeks without. */
  reaction: part.nullable(),
  /** With any contact of the customer's own in the week: the comparison for weeks without message. */
  active: part,
  /** With an unsubscription in the week; null where the catalogue has no touchpoint `unsubscribed`. */
  unsubscribed: part.nullable(),
  /**
   * Of weeks of customers who were in touch in the 30 days up to its end, those after which 30 days passed without any
   * contact of the customer's own. Weeks not yet followed so long are left out.
   */
  quiet: part,
});
export type PressureBand = z.infer<typeof pressureBand>;

export const initiativeData = z.object({
  by: z.enum(['day', 'week', 'month']),
  total: initiativeTotals.extend({ people }),
  /** `complete` false: the bucket is running, or the period cuts it. */
  buckets: z.array(z.object({ start: z.iso.date(), ...contactFigures, people, complete: z.boolean() })),
  /** By channel of the contact, most contacts first. Cell `channel.<name>`. */
  channels: z.array(z.object({ name: z.string(), ...contactFigures })),
  /**
   * Messages of ours (e-mail, push, SMS, WhatsApp, phone, direct mail) by customer and week: weeks from Monday that
   * begin in the period, at most the last 53, once over for 48 hours; each with everybody who had any contact before
   * it ended. What goes together, not what causes.
   */
  pressure: z.object({
    /** Monday of the first and of the last week; null when there is none yet. */
    first: z.iso.date().nullable(),
    last: z.iso.date().nullable(),
    /** Customers × weeks. */
    weeks: z.number().int(),
    messages: z.number().int(),
    /** Messages by customer and week: the mean, and nine in ten weeks have at most so many. null without weeks. */
    mean: z.number().nullable(),
    p90: z.number().nullable(),
    /** Always six, ascending. */
    bands: z.array(pressureBand),
  }),
});
export type InitiativeData = z.infer<typeof initiativeData>;
export const initiativeAnswer = reportAnswer(initiativeData);
export type InitiativeAnswer = z.infer<typeof initiativeAnswer>;
