import {
  COLUMNS,
  LEAST_HEIGHT,
  LEAST_WIDTH,
  MOST_HEIGHT,
  MOST_LINK_DAYS,
  NOTE_KINDS,
  NOTE_LENGTH,
  USUAL_LINK_DAYS,
} from '@viaggio/domain/boards';
import * as z from 'zod';
import { bilingual, instant, label, language, period, trust } from '../common/index';
import { savedPeriod } from './question';

const made = { by: z.string(), at: instant };

export const savedReport = z.object({
  id: z.string(),
  name: z.string(),
  search: z.string(),
  report: z.string(),
  question: z.record(z.string(), z.unknown()),
  made: z.object(made),
  updatedAt: instant,
});
export type SavedReport = z.infer<typeof savedReport>;

/** Id of a saved report, or `usual:<name>` for one made from the workspace's stages. */
export const tileReport = z.string().regex(/^([1-9]\d{0,9}|usual:[A-Za-z-]{1,40})$/);

export const tile = z.strictObject({
  id: z.string().min(1).max(64),
  report: tileReport,
  x: z
    .number()
    .int()
    .min(0)
    .max(COLUMNS - LEAST_WIDTH),
  y: z.number().int().min(0).max(1_000),
  w: z.number().int().min(LEAST_WIDTH).max(COLUMNS),
  h: z.number().int().min(LEAST_HEIGHT).max(MOST_HEIGHT),
  shows: z.enum(['figure', 'chart', 'table']),
});
export type Tile = z.infer<typeof tile>;

const MOST_TILES = 24;

export const dashboardInput = z.strictObject({
  name: label,
  tiles: z
    .array(tile)
    .max(MOST_TILES)
    .refine((tiles) => tiles.every(({ x, w }) => x + w <= COLUMNS), { error: 'a tile leaves the grid' })
    .refine((tiles) => new Set(tiles.map(({ id }) => id)).size === tiles.length, {
      error: 'two tiles have the same id',
    }),
  /** Of all tiles; null: each keeps its own. */
  period: savedPeriod.nullable().default(null),
});

/** `version`: the one that was changed; another one has been saved meanwhile when it is refused. */
export const dashboardUpdate = dashboardInput.extend({ version: z.number().int().min(1) });

export const dashboard = z.object({
  /** `usual`: the one every workspace has, which nobody can change. */
  id: z.string(),
  name: z.string(),
  tiles: z.array(tile),
  period: savedPeriod.nullable(),
  version: z.number().int(),
  made: z.object(made).nullable(),
  updatedAt: instant.nullable(),
});
export type Dashboard = z.infer<typeof dashboard>;

export const tileQuestion = z.strictObject({
  report: tileReport,
  period: savedPeriod.nullable().default(null),
});

/** Names of the contacts a question is about: ours in both languages, or channels and events by their word. */
const stepWords = z.array(
  z.array(
    z.union([
      z.object({ kind: z.literal('named'), name: bilingual }),
      z.object({ kind: z.enum(['channel', 'event']), word: z.string() }),
    ]),
  ),
);

export const tileAnswer = z.object({
  report: z.string(),
  /** null: one of the usual reports, which screens have names for. */
  name: z.string().nullable(),
  /** The address of its page; '' for the usual question. Not told to the public. */
  search: z.string(),
  period,
  /** `by`, `scope`, `mode` and `unit` of the question, where it has them. */
  facets: z.record(z.string(), z.string()),
  /** Field of the question → its steps → the words of each. */
  words: z.record(z.string(), stepWords),
  /** As the report's own route answers it; by a link, with figures of fewer than five people hidden as null. */
  data: z.unknown(),
  trust,
  definition: z.record(z.string(), z.string()),
  asOf: instant,
});
export type TileAnswer = z.infer<typeof tileAnswer>;
export type StepWords = z.infer<typeof stepWords>;

export const noteKind = z.enum(NOTE_KINDS);
const day = z.iso.date();

export const dateNoteInput = z
  .strictObject({
    from: day,
    /** Last day, included; the first one unless it is said. */
    to: day.optional(),
    text: z.string().trim().min(1).max(NOTE_LENGTH),
    kind: noteKind.default('other'),
  })
  .refine(({ from, to }) => to === undefined || to >= from, {
    error: 'lies before the first day',
    path: ['to'],
  });

export const dateNote = z.object({
  id: z.string(),
  from: day,
  to: day,
  text: z.string(),
  kind: noteKind,
  made: z.object(made),
});
export type DateNote = z.infer<typeof dateNote>;

export const publicLinkInput = z.strictObject({
  shows: z.enum(['dashboard', 'report']),
  /** Of the dashboard (`usual` too) or the saved report. */
  id: z.string().regex(/^([1-9]\d{0,9}|usual)$/),
  days: z.number().int().min(1).max(MOST_LINK_DAYS).default(USUAL_LINK_DAYS),
});

export const publicLink = z.object({
  id: z.string(),
  shows: z.enum(['dashboard', 'report']),
  of: z.string(),
  /** null: the usual dashboard. */
  name: z.string().nullable(),
  /** Places its figures are limited to; empty: all. */
  places: z.array(z.string()),
  made: z.object(made),
  expiresAt: instant,
  revokedAt: instant.nullable(),
  lastUsedAt: instant.nullable(),
});
export type PublicLink = z.infer<typeof publicLink>;

/** The address is answered once: only a hash of its token is kept. */
export const publicLinkCreated = publicLink.extend({ url: z.string() });

export const publicView = z.object({
  workspace: z.string(),
  /** null: the usual dashboard. */
  name: z.string().nullable(),
  language,
  timeZone: z.string(),
  currency: z.string(),
  expiresAt: instant,
  tiles: z.array(
    tile.extend({
      answer: tileAnswer.nullable(),
      /** Why there is no answer: the code of a refusal. */
      fault: z.string().nullable(),
    }),
  ),
});
export type PublicView = z.infer<typeof publicView>;
