import { BUYING_ROLES, FACE_PARTS, type Face, PERSONA_COLOURS } from '@viaggio/domain/personas';
import * as z from 'zod';
import { dateOrInstant, instant, label, trust } from '../common/index';
import { feelings, overviewStage } from '../reports/index';
import { segmentRule } from '../segments/index';

const line = z.string().trim().max(120);
const sentences = z.array(z.string().trim().min(1).max(300)).max(12);

/** Parts of a drawn face, each by its number. */
const face = z.strictObject(
  Object.fromEntries(
    Object.entries(FACE_PARTS).map(([part, kinds]) => [
      part,
      z
        .number()
        .int()
        .min(0)
        .max(kinds - 1),
    ]),
  ) as Record<keyof Face, z.ZodInt>,
);

const writing = {
  name: label,
  role: line.default(''),
  age: line.default(''),
  place: line.default(''),
  bio: z.string().trim().max(2_000).default(''),
  goals: sentences.default([]),
  needs: sentences.default([]),
  fears: sentences.default([]),
  drives: sentences.default([]),
  /** Channels they prefer, the dearest first. */
  channels: z.array(z.string().min(1).max(64)).max(10).default([]),
  /** `feedback`: said by a customer, and picked from what arrived. */
  quotes: z
    .array(
      z.strictObject({
        text: z.string().trim().min(1).max(600),
        from: z.enum(['own', 'feedback']).default('own'),
      }),
    )
    .max(12)
    .default([]),
  colour: z.enum(PERSONA_COLOURS).default('teal'),
  face: face.default({ skin: 1, hair: 1, hairColour: 1, eyes: 0, mouth: 1, beard: 0, glasses: 0 }),
  /** What they do in a company's decision; null where nobody buys for a company. */
  buyingRole: z.enum(BUYING_ROLES).nullable().default(null),
};

/** Who belongs: a rule of its own, or whoever belongs to a segment; null: only written, nobody is counted. */
const membership = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('rule'), rule: segmentRule }),
    z.strictObject({ kind: z.literal('segment'), segment: z.string().min(1).max(64) }),
  ])
  .nullable();

export const personaInput = z.strictObject({ ...writing, membership: membership.default(null) });
export type PersonaInput = z.input<typeof personaInput>;

export const persona = z.object({
  id: z.string(),
  ...z.object(writing).shape,
  membership,
  /** Changes with every uploaded picture; null: the drawn face. */
  picture: z.string().nullable(),
  /** Name of who made it, or ''. */
  createdBy: z.string(),
  createdAt: instant,
  updatedAt: instant,
});
export type Persona = z.infer<typeof persona>;

/** A typical persona to begin with, in the language asked for. */
export const suggestedPersona = z.object({ id: z.string(), persona: personaInput });
export type SuggestedPersona = z.infer<typeof suggestedPersona>;

export const suggestedQuery = z.object({ language: z.enum(['it', 'en']).default('it') });

/** How many belong now, of how many there are. `people` null: it has no rule, or one that cannot be asked any more. */
export const personaCount = z.object({
  id: z.string(),
  people: z.number().int().nullable(),
  of: z.number().int(),
});
export type PersonaCount = z.infer<typeof personaCount>;

export const figuresQuery = z.object({
  /** Local date or instant, inclusive; without it, a year back. */
  from: dateOrInstant.optional(),
  /** Local date or instant, exclusive; without it, until now. */
  to: dateOrInstant.optional(),
  place: z.string().max(200).optional(),
});

const share = z.number().min(0).max(1).nullable();

const worth = z.object({
  people: z.number().int(),
  orders: z.number(),
  revenue: z.number(),
  /** Revenue ÷ people with a contact in the period; null without any. */
  perPerson: z.number().nullable(),
  /** Median of the orders. */
  typicalOrder: z.number().nullable(),
});

export const channelCheck = z.object({
  channel: z.string(),
  /**
   * By the interval of the share. `agrees`: above an even share of their contacts · `more`: not that much, but above twice
   * everybody's share · `differs`: below an even share · `unclear`: the interval holds it · `few`: too few to say ·
   * `unwritten`: above an even share and everybody's, and not written.
   */
  verdict: z.enum(['agrees', 'more', 'differs', 'unclear', 'few', 'unwritten']),
  contacts: z.number().int(),
  share,
  interval: z.tuple([z.number(), z.number()]).nullable(),
  /** Share of the channel among everybody's contacts. */
  everybody: share,
});
export type ChannelCheck = z.infer<typeof channelCheck>;

/** What its customers do, and how far the writing agrees. Money in the workspace's currency. */
export const personaFigures = z.object({
  /** Who belongs now, of how many there are, and with a contact in the period. */
  now: z.object({ people: z.number().int(), of: z.number().int() }),
  worth,
  /** The same of everybody. */
  everybody: worth,
  currency: z.string(),
  stages: z.array(
    overviewStage.pick({ id: true, name: true, measured: true, present: true, feelings: true }),
  ),
  feelings: feelings.nullable(),
  channels: z.array(z.object({ channel: z.string(), contacts: z.number().int(), share, everybody: share })),
  touchpoints: z.array(
    z.object({
      id: z.string(),
      name: overviewStage.shape.name,
      channel: z.string(),
      contacts: z.number().int(),
    }),
  ),
  /** Active customers of the persona by month. */
  trend: z.array(z.object({ start: z.iso.date(), active: z.number().int(), complete: z.boolean() })),
  check: z.object({
    people: z.number().int(),
    contacts: z.number().int(),
    evenShare: share,
    channels: z.array(channelCheck),
    /** Parts that no event can confirm or deny. */
    unchecked: z.array(z.enum(['bio', 'goals', 'needs', 'fears', 'drives'])),
  }),
  trust,
  definition: z.record(z.string(), z.string()),
  asOf: instant,
});
export type PersonaFigures = z.infer<typeof personaFigures>;
