import { CARD, readFields } from './fields';
import type { Entry } from './layout';

/**
 * A card that is removed stays in the document with `gone`: a mark of how it read then. Who was offline and wrote in it
 * meanwhile makes it read otherwise, so it is there again with their words instead of being lost with the removal.
 */
export function markGone(card: Entry): void {
  card.set('gone', markOf(card));
}

export function isGone(card: Entry): boolean {
  const mark = card.get('gone');
  return mark !== undefined && mark === markOf(card);
}

/** A card that came back and is written in again must not go because it reads as it did when it went. */
export function keepCard(card: Entry): void {
  if (card.has('gone')) card.delete('gone');
}

/** FNV-1a (32 bits) of what the card says, wherever it stands, and how long it is. */
function markOf(card: Entry): string {
  const { row: _row, stage: _stage, ...said } = readFields(card, CARD);
  const text = JSON.stringify(Object.values(said));
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return `${text.length}:${hash >>> 0}`;
}
