import { describe, expect, it } from 'vitest';
import { type ContactChoice, chooserGroups } from './chooserGroups';

const choice = (kind: 'stage' | 'touchpoint' | 'event' | 'channel', name: string, volume?: number) =>
  ({ contact: { kind, value: name }, name, ...(volume === undefined ? {} : { volume }) }) as ContactChoice;

const choices = [
  choice('stage', 'Acquisto'),
  choice('touchpoint', 'Carrello', 5),
  choice('touchpoint', 'Scheda prodotto', 90),
  choice('channel', 'Negozio in città'),
  choice('event', 'Cart Viewed'),
  choice('event', 'cart_viewed'),
];
const names = (chosen: string[], typed = '') =>
  chooserGroups(
    choices,
    chosen.map((value) => ({ kind: 'touchpoint', value })),
    typed,
  ).map((group) => [group.id, ...group.choices.map(({ name }) => name)]);

describe('the list of contacts', () => {
  it('puts the touchpoints customers meet most first, and keeps events for those who search', () => {
    expect(names([])).toEqual([
      ['stage', 'Acquisto'],
      ['touchpoint', 'Scheda prodotto', 'Carrello'],
      ['channel', 'Negozio in città'],
    ]);
  });

  it('begins with what is chosen', () => {
    expect(names(['Carrello'])[0]).toEqual(['chosen', 'Carrello']);
    expect(
      names(['Carrello'])
        .flat()
        .filter((name) => name === 'Carrello'),
    ).toHaveLength(1);
  });

  it('finds without accents, and takes what is typed as the name of an event', () => {
    expect(names([], 'citta')).toEqual([
      ['channel', 'Negozio in città'],
      ['event', 'citta'],
    ]);
    expect(names([], 'Cart Viewed')).toEqual([['event', 'Cart Viewed']]);
  });

  it('shows one spelling of an event, and any other to those who type it', () => {
    expect(names([], 'cart')[0]).toEqual(['event', 'Cart Viewed', 'cart']);
    expect(names([], 'cart_viewed')[0]).toEqual(['event', 'cart_viewed']);
  });
});
