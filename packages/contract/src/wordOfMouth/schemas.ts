import * as z from 'zod';
import { bilingual, dateOrInstant, instant, label } from '../common/index';

const channel = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/);
const inBoth = z.object({ it: z.string().trim().min(1).max(200), en: z.string().trim().min(1).max(200) });

export const heardChoice = inBoth.extend({
  id: z.string().regex(/^[a-z0-9_-]{1,40}$/),
  /** The channel it is: answers carry it. */
  channel,
});

export const heardInput = z.strictObject({
  name: label,
  question: inBoth,
  choices: z
    .array(heardChoice)
    .min(2)
    .max(20)
    .refine(
      (list) => new Set(list.map(({ id }) => id)).size === list.length,
      'Each choice has an id of its own',
    ),
  /** Where it is asked; '' when nowhere in particular. */
  place: z.string().trim().max(100),
  /** Whether who answers may leave an e-mail or a phone number. */
  contact: z.boolean(),
});
export type HeardInput = z.infer<typeof heardInput>;

export const heardQuestion = heardInput.extend({
  id: z.string(),
  sourceId: z.string(),
  createdAt: instant,
  answers: z.number().int(),
  lastAnswerAt: instant.nullable(),
});
export type HeardQuestion = z.infer<typeof heardQuestion>;

/** `url` is answered once: only a hash of its token is kept. */
export const heardSaved = heardQuestion.extend({ url: z.string() });

export const till = z.object({
  id: z.string(),
  name: z.string(),
  place: z.string(),
  sourceId: z.string(),
  createdAt: instant,
  entries: z.number().int(),
  lastUsedAt: instant.nullable(),
});
export type Till = z.infer<typeof till>;
export const tillInput = z.strictObject({ name: label, place: z.string().trim().min(1).max(100) });
export const tillSaved = till.extend({ url: z.string() });

export const referralSettings = z.object({
  /** Where links lead; '' while nobody has said. */
  site: z.string(),
  parameter: z.string(),
});
export type ReferralSettings = z.infer<typeof referralSettings>;
export const referralSettingsInput = z.strictObject({
  site: z.string().trim().max(500),
  parameter: z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,29}$/),
});

export const referralCode = z.object({
  id: z.string(),
  code: z.string(),
  url: z.string(),
  /** Whose it is: the person's id and name as known now. */
  person: z.object({ id: z.string(), name: z.string() }),
  createdAt: instant,
  opened: z.number().int(),
  lastOpenedAt: instant.nullable(),
});
export type ReferralCode = z.infer<typeof referralCode>;

export const referralCodeInput = z.strictObject({
  /** `email:a@b.it`, `card:123`, `userId:42`, `phone:…`. */
  person: z
    .string()
    .max(300)
    .regex(/^(?:email|phone|card|userId):.+$/s),
  /** Made when absent. */
  code: z.string().trim().min(3).max(30).optional(),
});

export const referralQuery = z.object({
  /** Local dates or instants; `to` exclusive. */
  from: dateOrInstant,
  to: dateOrInstant,
});

export const referralReport = z.object({
  /** How many came, bought, and what they brought, of all codes. */
  brought: z.number().int(),
  buyers: z.number().int(),
  value: z.number(),
  codes: z.array(
    z.object({
      code: z.string(),
      person: z.object({ id: z.string(), name: z.string() }),
      brought: z.number().int(),
      buyers: z.number().int(),
      orders: z.number().int(),
      value: z.number(),
    }),
  ),
  /** The latest first, at most 200. */
  people: z.array(
    z.object({
      person: z.object({ id: z.string(), name: z.string() }),
      code: z.string(),
      at: instant,
      orders: z.number().int(),
      value: z.number(),
    }),
  ),
});
export type ReferralReport = z.infer<typeof referralReport>;

const token = z.string().min(1).max(200);
export const tokenParams = z.object({ token });

/** What the public page asks. */
export const heardPage = z.object({
  workspace: z.string(),
  language: z.enum(['it', 'en']),
  question: bilingual,
  choices: z.array(z.object({ id: z.string(), it: z.string(), en: z.string() })),
  contact: z.boolean(),
});
export type HeardPage = z.infer<typeof heardPage>;

/** Made once on the device: the same answer sent again is the same answer. */
const onceKey = z.string().regex(/^[A-Za-z0-9-]{16,40}$/);

export const heardAnswer = z.strictObject({
  key: onceKey,
  choice: z.string().max(40),
  /** In their own words. */
  comment: z.string().trim().max(1_000).default(''),
  /** An e-mail or a phone number, if they like. */
  contact: z.string().trim().max(200).default(''),
  language: z.enum(['it', 'en']),
});

export const tillPage = z.object({
  workspace: z.string(),
  name: z.string(),
  place: z.string(),
  language: z.enum(['it', 'en']),
  currency: z.string(),
});
export type TillPage = z.infer<typeof tillPage>;

export const tillEntry = z.strictObject({
  id: onceKey,
  at: instant,
  kind: z.enum(['visit', 'sale']),
  who: z.strictObject({ kind: z.enum(['card', 'phone', 'email']), value: z.string().trim().min(3).max(200) }),
  /** Of a sale: above zero, in the currency of the workspace. */
  amount: z.number().positive().max(1_000_000).nullable(),
  /** Of somebody who was sent by another. */
  code: z.string().trim().max(30).default(''),
});
export type TillEntry = z.input<typeof tillEntry>;

export const tillEntries = z.strictObject({
  /** By the clock of the device: it tells how wrong that clock is. */
  sentAt: instant,
  entries: z.array(tillEntry).min(1).max(100),
});
export const tillTaken = z.object({
  items: z.array(
    z.object({ id: z.string(), outcome: z.enum(['stored', 'duplicate', 'quarantined', 'ignored']) }),
  ),
});
