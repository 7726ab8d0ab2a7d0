import * as z from 'zod';
import { mapCard, mapKind, mapRow, mapStage } from './document';

const versionName = z.object({
  /** Of the version, or `now`. */
  id: z.string(),
  /** '' of now. */
  label: z.string(),
});

const pairOf = <T extends z.ZodType>(part: T) => z.object({ before: part, after: part });

function changesOf<T extends z.ZodType>(part: T) {
  const pair = pairOf(part);
  return z.object({
    added: z.array(part).readonly(),
    removed: z.array(part).readonly(),
    /** In another place, the same otherwise or not. */
    moved: z.array(pair).readonly(),
    /** With other words or values, in the same place or not. */
    changed: z.array(pair).readonly(),
  });
}

export const mapDifference = z.object({
  from: versionName,
  to: versionName,
  /** null where it is the same. */
  title: pairOf(z.string()).nullable(),
  kind: pairOf(mapKind).nullable(),
  stages: changesOf(mapStage),
  rows: changesOf(mapRow),
  cards: changesOf(mapCard),
});
export type MapDifference = z.infer<typeof mapDifference>;
