import { describe, expect, it } from 'vitest';
import { beingNamed, candidates, cutAtNames, mentionedIn, withName } from './mentions';

const members = [
  { id: '1', name: 'Anna Ferri' },
  { id: '2', name: 'Anna' },
  { id: '3', name: 'Dario (negozio)' },
];

describe('naming a member in a comment', () => {
  it('begins with @ at the start of a word', () => {
    expect(beingNamed('@', 1)).toBe('');
    expect(beingNamed('Chiedi a @An', 12)).toBe('An');
    expect(beingNamed('anna@example.it', 15)).toBeNull();
    expect(beingNamed('Chiedi a @Anna', 3)).toBeNull();
  });

  it('finds members by any word of their name', () => {
    expect(candidates(members, 'fer').map(({ id }) => id)).toEqual(['1']);
    expect(candidates(members, '').map(({ id }) => id)).toEqual(['1', '2', '3']);
  });

  it('puts the whole name in the place of what was typed', () => {
    expect(withName('Chiedi a @fe, poi', 12, 'Anna Ferri')).toEqual({
      text: 'Chiedi a @Anna Ferri , poi',
      caret: 21,
    });
    expect(withName('@an domani', 3, 'Anna')).toEqual({ text: '@Anna domani', caret: 6 });
  });

  it('counts those whose name stands there', () => {
    expect(mentionedIn('Per @Dario (negozio) e @anna', members)).toEqual(['3']);
  });

  it('is shown as a name, the longer before the shorter', () => {
    expect(cutAtNames('@Anna Ferri e @Anna!', ['Anna', 'Anna Ferri'])).toEqual([
      { text: '@Anna Ferri', name: true },
      { text: ' e ', name: false },
      { text: '@Anna', name: true },
      { text: '!', name: false },
    ]);
    expect(cutAtNames('nessuno', [])).toEqual([{ text: 'nessuno', name: false }]);
  });
});
