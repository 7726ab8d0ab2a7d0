import { describe, expect, it } from 'vitest';
import { checkGuestChange, type StoredMap } from './guests';

const map: StoredMap = {
  meta: { title: 'Percorso', timer: { endsAt: 1, seconds: 60 } },
  stages: { s: { name: 'Scopre', order: 'a0', words: '' } },
  rows: { r: { kind: 'needs', order: 'a0' } },
  cards: {
    mine: { row: 'r', stage: 's', order: 'a0', text: 'Cerca' },
    asked: { row: 'r', stage: 's', order: 'a1', text: 'Forse', origin: 'hypothesis' },
    known: { row: 'r', stage: 's', order: 'a2', text: 'Sì', origin: 'hypothesis', verdict: 'confirmed' },
  },
  stickies: { n: { stage: 's', text: 'Ciao', author: 'Anna' } },
  votes: { other: { on: 'mine', by: 'guest:b', count: 2 } },
};
const guest = { by: 'guest:a', votes: 3 };
const refusalOf = (after: StoredMap): string | undefined => {
  try {
    checkGuestChange(map, after, guest);
    return undefined;
  } catch (fault) {
    return (fault as { code: string }).code;
  }
};
const card = (id: string, fields: object): StoredMap => ({
  ...map,
  cards: { ...map.cards, [id]: { ...(map.cards[id] as object), ...fields } },
});
const vote = (votes: object): StoredMap => ({ ...map, votes: { ...map.votes, ...votes } });

describe('a guest may', () => {
  it.each<[string, StoredMap]>([
    ['change nothing', map],
    ['write, add and remove sticky notes', { ...map, stickies: { m: { stage: 's', text: 'x' } } }],
    ['add a hypothesis', card('new', { row: 'r', stage: 's', order: 'a3', text: '', origin: 'hypothesis' })],
    ['put a hypothesis in other words', card('asked', { text: 'Forse no' })],
    ['vote', vote({ k: { on: 'mine', by: 'guest:a', count: 3 } })],
  ])('%s', (_what, after) => expect(refusalOf(after)).toBeUndefined());

  it('take votes back, also where the link meanwhile gives fewer', () => {
    const votes = (count: number) => vote({ k: { on: 'mine', by: 'guest:a', count } });
    expect(() => checkGuestChange(votes(9), votes(8), guest)).not.toThrow();
  });
});

describe('a guest may not', () => {
  it.each<[string, StoredMap]>([
    ['rename the map', { ...map, meta: { ...map.meta, title: 'x' } }],
    ['stop the timer', { ...map, meta: { title: 'Percorso' } }],
    ['add a stage', { ...map, stages: { ...map.stages, t: { name: 'x' } } }],
    ['hide a row', { ...map, rows: { r: { kind: 'needs', order: 'a0', hidden: true } } }],
    ['rewrite a card', card('mine', { text: 'x' })],
    ['make a hypothesis of a card', card('mine', { origin: 'hypothesis' })],
    ['move a hypothesis', card('asked', { stage: 't' })],
    ['verify a hypothesis', card('asked', { verdict: 'confirmed' })],
    ['rewrite one that was verified', card('known', { text: 'x' })],
    ['add a card that is none', card('new', { row: 'r', stage: 's', order: 'a3', text: 'x' })],
    ['mark a card as gone', card('asked', { gone: '1:1' })],
    ['hang an image on it', card('new', { row: 'r', origin: 'hypothesis', image: 'x' })],
    ['remove a card', { ...map, cards: { mine: map.cards.mine } }],
    ['vote for another', vote({ k: { on: 'mine', by: 'guest:c', count: 1 } })],
    ['take the votes of another away', { ...map, votes: {} }],
    ['turn the votes of another into theirs', vote({ other: { on: 'mine', by: 'guest:a', count: 2 } })],
    ['vote with half a vote', vote({ k: { on: 'mine', by: 'guest:a', count: 0.5 } })],
    ['vote with less than none', vote({ k: { on: 'mine', by: 'guest:a', count: -5 } })],
  ])('%s', (_what, after) => expect(refusalOf(after)).toBe('guest_not_allowed'));

  it('give more votes than each has, over everything', () => {
    const two = { on: 'mine', by: 'guest:a', count: 2 };
    expect(refusalOf(vote({ k: two, l: two }))).toBe('too_many_votes');
  });
});
