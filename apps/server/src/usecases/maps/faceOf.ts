import type { MapDocument } from '@viaggio/domain/maps';
import type { MapFace } from '@viaggio/domain/ports/maps';

const MOST_NAME = 200;

/** Without what the store cannot hold in a column: zero characters and halves of characters. */
const storable = (text: string): string => text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '�');

/** What lists tell of a map. */
export const faceOf = ({
  title,
  kind,
  language,
  model,
  personas,
  stages,
  rows,
  cards,
}: MapDocument): MapFace => ({
  name: storable(title)
    .slice(0, MOST_NAME)
    .replace(/\p{Surrogate}$/u, ''),
  kind,
  language,
  model: model === null ? null : storable(model),
  personas: personas.map(storable),
  size: { stages: stages.length, rows: rows.length, cards: cards.length },
});
