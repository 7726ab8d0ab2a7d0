import { describe, expect, it } from 'vitest';
import { cardOf, emptyDocument } from '../usual';
import { checkGuestAct, type GuestAct, withGuestAct } from './guestActs';
import { guestView } from './guestView';

const row = { kind: 'needs', title: '', hidden: false, lane: '' } as const;
const map = {
  ...emptyDocument('Percorso', 'it'),
  stages: [{ id: 's', name: 'Scopre', words: '', binding: null }],
  rows: [
    { ...row, id: 'r' },
    { ...row, id: 'away', hidden: true },
  ],
  cards: [
    cardOf({ id: 'mine', row: 'r', stage: 's', text: 'Cerca' }),
    cardOf({ id: 'asked', row: 'r', stage: 's', text: 'Forse', origin: 'hypothesis' }),
    cardOf({ id: 'known', row: 'r', stage: 's', text: 'Sì', origin: 'hypothesis', verdict: 'confirmed' }),
    cardOf({ id: 'secret', row: 'away', stage: 's', text: 'Piano', origin: 'hypothesis' }),
  ],
  stickies: [{ id: 'n', stage: 's', text: 'Ciao', author: 'Anna', color: 0 }],
  votes: [{ on: 'mine', by: 'guest:b', count: 2 }],
};
const guest = { by: 'guest:a', votes: 3 };
const seen = guestView(map, { rows: null, figures: true, least: 5 });
const refusalOf = (act: GuestAct, whole = map): string | undefined => {
  try {
    checkGuestAct(whole, seen, act, guest);
    return undefined;
  } catch (fault) {
    return (fault as { code: string }).code;
  }
};
const hypothesis = (id: string, at = 'r'): GuestAct => ({
  do: 'hypothesis',
  id,
  row: at,
  stage: 's',
  text: 'Perché costa',
});
const vote = (on: string, count: number): GuestAct => ({ do: 'vote', on, count });
const given = (count: number) => ({ ...map, votes: [{ on: 'mine', by: 'guest:a', count }] });

describe('a guest may', () => {
  it.each<[string, GuestAct]>([
    ['write a note', { do: 'note', id: 'new', stage: 's', text: 'x', author: 'Eva', color: 2 }],
    ['put a note in other words', { do: 'note', id: 'n', stage: 's', text: 'x', author: 'Eva', color: 2 }],
    ['take a note off', { do: 'remove-note', id: 'n' }],
    ['add a hypothesis', hypothesis('new')],
    ['put a hypothesis in other words', hypothesis('asked')],
    ['vote', vote('mine', 3)],
  ])('%s', (_what, act) => expect(refusalOf(act)).toBeUndefined());

  it('take votes back, also where the link meanwhile gives fewer', () => {
    expect(refusalOf(vote('mine', 8), given(9))).toBeUndefined();
    expect(refusalOf(vote('mine', 0), given(9))).toBeUndefined();
  });
});

describe('a guest may not', () => {
  it.each<[string, GuestAct, string]>([
    ['write in other cards', hypothesis('mine'), 'guest_not_allowed'],
    ['change what was verified', hypothesis('known'), 'guest_not_allowed'],
    ['write in a row they do not see', hypothesis('new', 'away'), 'guest_not_allowed'],
    ['change a card they do not see', hypothesis('secret'), 'guest_not_allowed'],
    ['vote for what they do not see', vote('secret', 1), 'guest_not_allowed'],
    ['vote for what is not there', vote('gone', 1), 'guest_not_allowed'],
    ['vote more often than each may', vote('mine', 4), 'too_many_votes'],
  ])('%s', (_what, act, code) => expect(refusalOf(act)).toBe(code));

  it('go beyond the votes given to several things', () => {
    expect(refusalOf(vote('asked', 2), given(2))).toBe('too_many_votes');
    expect(refusalOf(vote('asked', 1), given(2))).toBeUndefined();
  });
});

describe('what a guest did', () => {
  it('is on their screen at once, and once however often it is done', () => {
    const acts: GuestAct[] = [
      { do: 'note', id: 'n', stage: 's', text: 'Altro', author: 'Eva', color: 3 },
      { do: 'note', id: 'm', stage: 's', text: 'Nuovo', author: 'Eva', color: 1 },
      hypothesis('asked'),
      hypothesis('new'),
      vote('mine', 2),
    ];
    const shown = [...acts, ...acts].reduce((now, act) => withGuestAct(now, act, guest.by), seen);
    expect(shown.stickies).toEqual([
      { id: 'n', stage: 's', text: 'Altro', author: 'Anna', color: 3 },
      { id: 'm', stage: 's', text: 'Nuovo', author: 'Eva', color: 1 },
    ]);
    expect(shown.cards.map(({ id, text }) => [id, text])).toEqual([
      ['mine', 'Cerca'],
      ['asked', 'Perché costa'],
      ['known', 'Sì'],
      ['new', 'Perché costa'],
    ]);
    expect(shown.votes).toEqual([...seen.votes, { on: 'mine', by: 'guest:a', count: 2 }]);
    expect(withGuestAct(shown, { do: 'remove-note', id: 'm' }, guest.by).stickies).toHaveLength(1);
    expect(withGuestAct(shown, vote('mine', 0), guest.by).votes).toEqual(seen.votes);
  });
});
