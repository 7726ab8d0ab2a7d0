import * as z from 'zod';
import { instant, label, language, period } from '../common/index';
import { mapDocument, mapKind } from './document';

/** `by` is a name for people; '' when a guest or a program did it. */
const made = z.object({ by: z.string(), at: instant });

/** Ids of members, personas, models: given by us, short. */
const ref = z.string().min(1).max(100);
const personas = z.array(ref).max(20);

export const mapSummary = z.object({
  id: z.string(),
  name: z.string(),
  kind: mapKind,
  language,
  /** Id of the journey model whose stages its columns show; null for a map of its own. */
  model: z.string().nullable(),
  personas: z.array(z.string()),
  /** How large it is: for a small drawing of it. */
  size: z.object({ stages: z.number().int(), rows: z.number().int(), cards: z.number().int() }),
  /** Number of the latest update: grows with every change. */
  seq: z.number().int(),
  /** Comments that wait for an answer. */
  comments: z.number().int(),
  made,
  updatedAt: instant,
});
export type MapSummary = z.infer<typeof mapSummary>;

/** A map in its plain form; who edits reads `state` instead. */
export const mapDetail = mapSummary.extend({ document: mapDocument });
export type MapDetail = z.infer<typeof mapDetail>;

const templateName = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,63}$/);

/** What a new map begins with; without `from` it is empty. */
const mapStart = z.discriminatedUnion('kind', [
  /** One of the eight templates of stages (`listTemplates`), with guiding texts. */
  z.strictObject({ kind: z.literal('template'), template: templateName }),
  /** The stages of a model of the workspace. */
  z.strictObject({ kind: z.literal('model'), model: ref }),
  /** A copy of another map: its comments, versions and links stay behind. */
  z.strictObject({ kind: z.literal('map'), map: ref }),
]);

export const mapInput = z.strictObject({
  name: label,
  kind: mapKind.default('as-is'),
  /** Of its texts; the workspace's unless it is said. */
  language: language.optional(),
  personas: personas.optional(),
  from: mapStart.optional(),
});

/** Changes what the map says of itself, as an edit everybody sees at once. */
export const mapPatch = z.strictObject({
  name: label.optional(),
  kind: mapKind.optional(),
  language: language.optional(),
  model: ref.nullable().optional(),
  personas: personas.optional(),
});

/** A draft from what customers did: every card is marked as drafted. */
export const mapDraftInput = z.strictObject({
  name: label.optional(),
  language: language.optional(),
  /** The default model unless it is said. */
  model: ref.optional(),
  personas: personas.optional(),
  /** The last 90 days unless it is said. */
  period: period.optional(),
});

export const MOST_IMPORT = 4 * 1024 * 1024;

export const mapImportInput = z.strictObject({
  /** json: the open format `viaggio-map`; csv: one line for each card, as exported; mermaid: `journey`. */
  format: z.enum(['json', 'csv', 'mermaid']),
  content: z.string().min(1).max(MOST_IMPORT),
  /** The name in the file unless it is said. */
  name: label.optional(),
});

/** State and updates are Yjs updates (v1), base64. */
const update = z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/);

/** Of text: an update of up to 1 MB is taken, a larger one refused with a code of its own. */
const MOST_UPDATE = 3 * 1024 * 1024;

export const mapState = z.object({ seq: z.number().int(), state: z.string() });
export type MapState = z.infer<typeof mapState>;

/** One client (a tab) of those that edit: chosen by itself, the same until it is closed. */
const client = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);

export const mapUpdateInput = z.strictObject({ update: update.max(MOST_UPDATE), client });

/** It is on disk. `seq`: of this update, or of the state that had it already. */
export const mapUpdateAnswer = z.object({ seq: z.number().int() });

/** Where somebody is; null parts: at the whole row, stage or map. */
export const presenceAt = z.strictObject({
  row: ref.nullable().default(null),
  stage: ref.nullable().default(null),
  card: ref.nullable().default(null),
});

export const presenceInput = z.strictObject({
  client,
  /** Shown to the others; a member's own name unless it is said. */
  name: z.string().trim().max(80).optional(),
  /** One of twelve, 0 to 11: screens have the colours. */
  color: z.number().int().min(0).max(11).optional(),
  /** null: leaves. Say it again at least every 20 seconds: after 30 it is over. */
  at: presenceAt.nullable(),
});

export const presenceEvent = z.object({
  type: z.literal('presence'),
  client: z.string(),
  name: z.string(),
  color: z.number().int(),
  guest: z.boolean(),
  /** null: has left. */
  at: z
    .object({ row: z.string().nullable(), stage: z.string().nullable(), card: z.string().nullable() })
    .nullable(),
});
export const goneEvent = z.object({ type: z.literal('gone'), code: z.string() });

/**
 * What the stream of a map sends: the name of the event is `type`, its id (of `update`) the `seq` from which a client
 * goes on with `Last-Event-ID` or `?after=`. An update may hold more than the one of its number: applying twice
 * changes nothing. `changed`: ask again for what is named; `gone`: the map or the access is over, do not come back.
 */
export const mapEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('update'), seq: z.number().int(), update: z.string(), client: z.string() }),
  presenceEvent,
  z.object({ type: z.literal('changed'), what: z.enum(['comments', 'versions', 'links', 'map']) }),
  goneEvent,
]);
export type MapEvent = z.infer<typeof mapEvent>;

export const streamQuery = z.object({
  /** The latest `seq` the client has; `Last-Event-ID` goes before it. Without either, the whole state comes first. */
  after: z.coerce.number().int().min(0).optional(),
});

export const mapVersionInput = z.strictObject({ label });

export const mapVersion = z.object({
  id: z.string(),
  label: z.string(),
  /** `safety`: kept by itself before another was restored; its label names that one. */
  kind: z.enum(['version', 'safety']),
  seq: z.number().int(),
  made,
});
export type MapVersion = z.infer<typeof mapVersion>;

export const mapVersionDetail = mapVersion.extend({ document: mapDocument });

/** Ids of versions, or `now`. */
const versionRef = z.string().regex(/^([1-9]\d{0,9}|now)$/);
export const differenceQuery = z.object({ from: versionRef, to: versionRef.default('now') });
