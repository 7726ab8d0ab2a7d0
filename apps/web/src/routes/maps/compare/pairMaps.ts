import type { MapCard, MapDocument, MapRow, MapStage } from '@viaggio/domain/maps';
import { cellKey, cellsOf, shownRows } from '../sheet/cellsOf';

/** Two things that stand for the same, or one that stands alone. */
export interface Pair<T> {
  readonly key: string;
  readonly above: T | undefined;
  readonly below: T | undefined;
}

export interface PairedCell {
  readonly stage: string;
  readonly above: readonly MapCard[];
  readonly below: readonly MapCard[];
  /** Both say the same, in the same order. */
  readonly same: boolean;
}

export interface PairedRow extends Pair<MapRow> {
  readonly cells: readonly PairedCell[];
}

export interface PairedMaps {
  readonly stages: readonly Pair<MapStage>[];
  readonly rows: readonly PairedRow[];
}

const plain = (text: string): string => text.trim().toLowerCase();

/** What tells that two are the same: the surest first. Empty answers tell nothing. */
type Likeness<T> = (one: T) => string;

const STAGES: readonly Likeness<MapStage>[] = [
  ({ id }) => id,
  ({ binding }) => binding ?? '',
  ({ name }) => plain(name),
];
const ROWS: readonly Likeness<MapRow>[] = [
  ({ id }) => id,
  ({ kind, title, lane }) => `${kind} ${plain(title)} ${plain(lane)}`,
];

/**
 * Two maps one above the other. Stages are the same by id (a copy keeps them), then by the stage of the model, then by
 * name; rows by id, then by kind and name. What only the lower map has comes after.
 */
export function pairMaps(above: MapDocument, below: MapDocument): PairedMaps {
  const stages = pairs(above.stages, below.stages, STAGES);
  const cards = { above: cellsOf(above.cards), below: cellsOf(below.cards) };
  const rows = pairs(shownRows(above), shownRows(below), ROWS).map((row): PairedRow => {
    const cells = stages.map((stage) => {
      const one = row.above && stage.above && cards.above.get(cellKey(row.above.id, stage.above.id));
      const other = row.below && stage.below && cards.below.get(cellKey(row.below.id, stage.below.id));
      return cellOf(stage.key, one ?? [], other ?? []);
    });
    return { ...row, cells };
  });
  return { stages, rows };
}

function pairs<T extends { readonly id: string }>(
  above: readonly T[],
  below: readonly T[],
  likenesses: readonly Likeness<T>[],
): readonly Pair<T>[] {
  const partner = new Map<T, T>();
  const taken = new Set<T>();
  for (const likeness of likenesses) {
    for (const one of above) {
      if (partner.has(one) || likeness(one) === '') continue;
      const other = below.find((it) => !taken.has(it) && likeness(it) === likeness(one));
      if (!other) continue;
      partner.set(one, other);
      taken.add(other);
    }
  }
  return [
    ...above.map((one) => ({ key: `a${one.id}`, above: one, below: partner.get(one) })),
    ...below
      .filter((one) => !taken.has(one))
      .map((one) => ({ key: `b${one.id}`, above: undefined, below: one })),
  ];
}

const said = ({ text, score, ideal, moment, channel, target }: MapCard): string =>
  JSON.stringify([text.trim(), score, ideal, moment, channel, target]);

function cellOf(stage: string, above: readonly MapCard[], below: readonly MapCard[]): PairedCell {
  const same = above.length === below.length && above.every((card, i) => said(card) === said(below[i]!));
  return { stage, above, below, same };
}

/** The mean feeling of the cards that say one; null where none does. */
export function meanScore(cards: readonly MapCard[]): number | null {
  const scores = cards.flatMap(({ score }) => (score === null ? [] : [score]));
  return scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}
