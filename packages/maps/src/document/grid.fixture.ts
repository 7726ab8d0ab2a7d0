import { emptyDocument } from '@viaggio/domain/maps';
import { expect } from 'vitest';
import {
  addRow,
  addStage,
  applyUpdate,
  createMapDoc,
  encodeMap,
  type MapDoc,
  missingFrom,
  openMap,
  readMapDoc,
  vectorOf,
} from './index';

export const EMPTY = emptyDocument('', 'it');

/** Ids that count up, different in each place that makes them. */
export function idsOf(name: string): () => string {
  let made = 0;
  return () => `${name}${++made}`;
}

/** Three stages (s1 … s3) and three rows (r1 … r3): actions, feelings, notes. */
export function grid(): MapDoc {
  const doc = createMapDoc(EMPTY);
  const [stage, row] = [idsOf('s'), idsOf('r')];
  for (const name of ['Scoperta', 'Acquisto', 'Uso']) addStage(doc, { name }, stage);
  for (const kind of ['actions', 'feelings', 'notes'] as const) addRow(doc, { kind }, row);
  return doc;
}

export const copyOf = (doc: MapDoc) => openMap(encodeMap(doc));
export const textsIn = (doc: MapDoc, row: string, stage: string) =>
  readMapDoc(doc)
    .cards.filter((card) => card.row === row && card.stage === stage)
    .map((card) => card.text);

/** Both get what the other has, each in another order. */
export function meet(a: MapDoc, b: MapDoc): void {
  const fromA = missingFrom(a, vectorOf(b));
  const fromB = missingFrom(b, vectorOf(a));
  expect(applyUpdate(a, fromB)).toBe(true);
  expect(applyUpdate(b, fromA)).toBe(true);
  expect(readMapDoc(a)).toEqual(readMapDoc(b));
}
