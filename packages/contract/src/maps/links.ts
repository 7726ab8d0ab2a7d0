import { MOST_LINK_DAYS, USUAL_LINK_DAYS } from '@viaggio/domain/boards';
import { type GuestAct, MAP_LIMITS, type MapChange } from '@viaggio/domain/maps';
import * as z from 'zod';
import { instant, label, language } from '../common/index';
import { mapDocument } from './document';
import { mapImage } from './files';
import { goneEvent, presenceEvent, presenceInput } from './schemas';

const password = z.string().min(4).max(200);
const shownRows = z.array(z.string().min(1).max(100)).min(1).max(60);
const days = z.number().int().min(1).max(MOST_LINK_DAYS);

export const mapLinkInput = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('share'),
    days: days.default(USUAL_LINK_DAYS),
    /** Asked of whoever opens it. */
    password: password.optional(),
    /** Ids of the rows it shows; without it all that are not hidden. */
    rows: shownRows.optional(),
    /** Whether live figures stand beside the rows; never people, never fewer than five. */
    figures: z.boolean().default(false),
    /** Whether pages of others may show it in a frame. */
    embed: z.boolean().default(false),
  }),
  z.strictObject({
    kind: z.literal('workshop'),
    days: days.default(1),
    /** Votes of each participant. */
    votes: z.number().int().min(0).max(50).default(5),
    /** Guests are sent the map without the figures of drafted cards. */
    hideFigures: z.boolean().default(true),
    /** Ids of the rows guests are sent; without it all that are not hidden. */
    rows: shownRows.optional(),
  }),
]);

export const mapLink = z.object({
  id: z.string(),
  kind: z.enum(['share', 'workshop']),
  /** null: all rows that are not hidden. */
  rows: z.array(z.string()).nullable(),
  figures: z.boolean(),
  embed: z.boolean(),
  hasPassword: z.boolean(),
  /** 0 for shares. */
  votes: z.number().int(),
  made: z.object({ by: z.string(), at: instant }),
  expiresAt: instant,
  revokedAt: instant.nullable(),
  lastUsedAt: instant.nullable(),
});
export type MapLink = z.infer<typeof mapLink>;

/** The address is answered once: only a hash of its token is kept. */
export const mapLinkCreated = mapLink.extend({ url: z.string() });

export const linkParams = z.object({ id: z.string().min(1).max(40), link: z.string().min(1).max(40) });

export const tokenParams = z.object({ token: z.string().min(1).max(200) });

export const sharedMapInput = z.strictObject({ password: z.string().max(200).optional() });

export const sharedMap = z.object({
  workspace: z.string(),
  /** Of the texts of the map. */
  language,
  expiresAt: instant,
  /** Only rows that are shown; without sticky notes, votes, the timer, and names of those who answer for something. */
  document: mapDocument,
  /** Of the cards that are shown, base64; those of more than 12 MB in all are left out. */
  images: z.array(z.object({ id: z.string(), type: mapImage.shape.type, data: z.string() })),
  /**
   * The overview of the last 30 days as its report answers it, with figures of fewer than five people hidden as null and
   * without people's names; null when the link shows none, or its model is gone.
   */
  figures: z
    .object({ asOf: instant, timeZone: z.string(), currency: z.string(), data: z.unknown() })
    .nullable(),
});
export type SharedMap = z.infer<typeof sharedMap>;

/** Chosen by the browser of a guest and kept there: with it the guest is the same again. 16 to 64 letters of base64url. */
const guestKey = z.string().regex(/^[A-Za-z0-9_-]{16,64}$/);

export const workshopInput = z.strictObject({ key: guestKey, name: label.optional() });

export const workshop = z.object({
  map: z.object({ name: z.string(), language }),
  workspace: z.string(),
  /** How this guest's votes are signed (`by`): `guest:…`. */
  you: z.string(),
  votes: z.number().int(),
  hideFigures: z.boolean(),
  expiresAt: instant,
});
export type Workshop = z.infer<typeof workshop>;

export const workshopImageParams = tokenParams.extend({ image: z.string().min(1).max(64) });

const ref = z.string().min(1).max(100);
const said = z.string().max(MAP_LIMITS.text);

/** What guests can do; there is nothing else. Ids of what is new are chosen by the client: sent again, it is the same. */
export const guestAct = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('note'),
    id: ref,
    stage: ref,
    text: said,
    author: z.string().max(80),
    color: z.number().int().min(0).max(5),
  }),
  z.strictObject({ do: z.literal('remove-note'), id: ref }),
  /** How many votes of one's own a card or note is to have. */
  z.strictObject({ do: z.literal('vote'), on: ref, count: z.number().int().min(0).max(1000) }),
  z.strictObject({ do: z.literal('hypothesis'), id: ref, row: ref, stage: ref, text: said }),
]) satisfies z.ZodType<GuestAct>;

export const workshopActInput = z.strictObject({ key: guestKey, act: guestAct });
export const workshopPresenceInput = presenceInput.extend({ key: guestKey });

const listChange = <Entry extends z.ZodType>(entry: Entry) =>
  z.object({ set: z.array(entry).readonly(), order: z.array(z.string()).readonly().nullable() }).optional();
const {
  title,
  kind,
  language: written,
  model,
  personas,
  timer,
  stages,
  rows,
  cards,
  stickies,
  votes,
} = mapDocument.shape;

/** What is another in what guests see: entries to put under their ids, ids in order where that is another; votes of 0 are taken back. */
const mapChange = z.object({
  meta: z.object({ title, kind, language: written, model, personas, timer }).optional(),
  stages: listChange(stages.unwrap().element),
  rows: listChange(rows.unwrap().element),
  cards: listChange(cards.unwrap().element),
  stickies: listChange(stickies.unwrap().element),
  votes: votes.optional(),
}) satisfies z.ZodType<MapChange>;

/**
 * What the stream of a workshop sends: first `map`, all that guests see, then `change` after `change`. What is hidden
 * from guests, rows and figures, is in none of it; where others are (`presence`) is always the whole map.
 */
export const guestEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('map'), seq: z.number().int(), document: mapDocument }),
  z.object({ type: z.literal('change'), seq: z.number().int(), change: mapChange }),
  presenceEvent,
  goneEvent,
]);
export type GuestEvent = z.infer<typeof guestEvent>;
