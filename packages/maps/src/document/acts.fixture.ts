import fc from 'fast-check';
import {
  addCard,
  addStage,
  addSticky,
  type MapDoc,
  moveCards,
  moveRow,
  moveStage,
  readMapDoc,
  removeCards,
  removeRow,
  removeStage,
  setCard,
  textOf,
  vote,
  writeText,
} from './index';

/** One thing a person can do, told by numbers so that it can be made up. */
type Act = readonly [kind: number, a: number, b: number, c: number];
export const anyActs = fc.array(fc.tuple(fc.nat(11), fc.nat(30), fc.nat(30), fc.nat(30)), { maxLength: 15 });

export function act(doc: MapDoc, [kind, a, b, c]: Act, newId: () => string): void {
  const map = readMapDoc(doc);
  const pick = <T extends { id: string }>(list: readonly T[], n: number) =>
    list[n % Math.max(1, list.length)]?.id;
  const [card, row, stage] = [
    pick(map.cards, a) ?? '-',
    pick(map.rows, b) ?? '-',
    pick(map.stages, c) ?? '-',
  ];
  const text = textOf(doc, card);
  const acts = [
    () => addCard(doc, { row, stage, text: `${a}` }, newId, b),
    () => addCard(doc, { row, stage, text: `${b}` }, newId),
    () => setCard(doc, card, { score: (b % 5) - 2, text: `${b}${map.title}` }),
    () => text && writeText(doc, text, `${text.toString()}${c}`),
    () => moveCards(doc, [card, pick(map.cards, b) ?? '-'], { row, stage, at: a % 4 }),
    () => removeCards(doc, [card]),
    () => addStage(doc, { name: `${a}` }, newId, b % 5),
    () => moveStage(doc, stage, a % 5),
    () => (a % 3 === 0 ? removeStage(doc, stage) : removeRow(doc, row)),
    () => moveRow(doc, row, a % 5),
    () => addSticky(doc, { stage, author: 'Ugo', text: `${a}` }, newId),
    () => vote(doc, card, `guest:${b % 2}`, c % 3),
  ];
  acts[kind]!();
}
