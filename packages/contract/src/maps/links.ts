import { MOST_LINK_DAYS, USUAL_LINK_DAYS } from '@viaggio/domain/boards';
import * as z from 'zod';
import { instant, label, language } from '../common/index';
import { mapDocument } from './document';
import { mapImage } from './files';
import { mapUpdateInput, presenceInput } from './schemas';

const password = z.string().min(4).max(200);
const days = z.number().int().min(1).max(MOST_LINK_DAYS);

export const mapLinkInput = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('share'),
    days: days.default(USUAL_LINK_DAYS),
    /** Asked of whoever opens it. */
    password: password.optional(),
    /** Ids of the rows it shows; without it all that are not hidden. */
    rows: z.array(z.string().min(1).max(100)).min(1).max(60).optional(),
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
    /** Guests see the map without its live figures. */
    hideFigures: z.boolean().default(true),
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
  seq: z.number().int(),
  state: z.string(),
});
export type Workshop = z.infer<typeof workshop>;

export const workshopImageParams = tokenParams.extend({ image: z.string().min(1).max(64) });

export const workshopUpdateInput = mapUpdateInput.extend({ key: guestKey });
export const workshopPresenceInput = presenceInput.extend({ key: guestKey });
