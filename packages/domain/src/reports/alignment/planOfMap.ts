import type { MapDocument } from '../../maps/index';
import type { PlannedStage } from './planAlignment';

/** "1. Riceve la conferma", "2) Apre il pacco": cards that begin with a number are in that order. */
const NUMBERED = /^\s*(\d{1,3})\s*[.)]\s/;

/** What a map plans: its cards with a touchpoint, of rows that are shown, by stage. */
export function planOfMap({ stages, rows, cards }: MapDocument): PlannedStage[] {
  const hidden = new Set(rows.flatMap((row) => (row.hidden ? [row.id] : [])));
  const planned = new Set(
    rows.flatMap(({ id, kind }) => (kind === 'touchpoints' || kind === 'actions' ? [id] : [])),
  );
  return stages.map(({ id, binding }) => ({
    id,
    stage: binding,
    cards: cards.flatMap(({ stage, row, touchpoint, optional, text }) => {
      if (stage !== id || touchpoint === null || hidden.has(row) || !planned.has(row)) return [];
      const number = NUMBERED.exec(text)?.[1];
      return [{ touchpoint, optional, order: number === undefined ? null : Number(number) }];
    }),
  }));
}
