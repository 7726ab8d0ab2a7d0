import { describe, expect, it } from 'vitest';
import { templates } from '../journeys/index';
import { draftOfData, type MapFacts, withoutFigures, withoutSmallFigures } from './index';

const facts = (people: number): MapFacts => ({
  period: 'ultimi 90 giorni',
  people: 4210,
  currency: 'EUR',
  stages: [
    {
      stage: 'purchase',
      measured: true,
      entered: 12_480,
      movedOn: 996,
      lost: people,
      valueAtStake: 148_000,
      touchpoints: [
        {
          id: 't',
          name: 'Carrello',
          says: 'Ordino: 2 × 1',
          channel: 'shop',
          people,
          moment: 'decision',
          initiative: 'customer',
        },
      ],
      channels: [],
      feeling: { score: -0.7, answers: people, provenance: 'said' },
      words: [{ text: 'Ho aspettato il corriere: 3 giorni', emotion: -1 }],
      snags: [{ name: 'Pagamento rifiutato', people: 1200 }],
      responses: [{ text: 'Conferma dell’ordine', times: 1200 }],
      unanswered: [{ touchpoint: 't', name: 'Domanda in chat', people: 340, share: 0.03 }],
    },
  ],
});
const model = templates().find(({ id }) => id === 'advocacy')!;
const draft = (people: number) => {
  let made = 0;
  return draftOfData(model, facts(people), 'it', () => `n${++made}`);
};
const written = (people: number) => ({
  ...draft(people),
  cards: draft(people).cards.map((card) => ({ ...card, origin: 'written' as const })),
});
const textsOf = (map: { readonly cards: readonly { readonly text: string }[] }) =>
  map.cards.map(({ text }) => text);

describe('a draft without its figures', () => {
  it('keeps its words, and those of customers with their digits', () => {
    expect(textsOf(withoutFigures(draft(310)))).toEqual([
      '«Ordino: 2 × 1»',
      'Carrello',
      'Ho aspettato il corriere: 3 giorni',
      'Pagamento rifiutato',
      'Rispondere a «Domanda in chat»',
      'Conferma dell’ordine',
    ]);
    expect(withoutFigures(draft(310)).cards.every(({ score }) => score === null)).toBe(true);
  });

  it('is the same where people wrote it themselves', () => {
    expect(withoutFigures(written(310))).toEqual(written(310));
  });
});

describe('a draft for people outside', () => {
  it('says no figure of fewer than five', () => {
    expect(textsOf(withoutSmallFigures(draft(4), 5))).toEqual([
      '«Ordino: 2 × 1»',
      'Carrello',
      'Ho aspettato il corriere: 3 giorni',
      'Pagamento rifiutato · 1.200 clienti colpiti',
      'Rispondere a «Domanda in chat»: 340 clienti, il 3% senza risposta',
      'Conferma dell’ordine · 1.200 volte',
    ]);
  });

  it('keeps all of them where there are enough', () => {
    expect(withoutSmallFigures(draft(5), 5)).toEqual(draft(5));
    expect(withoutSmallFigures(draft(0), 5)).toEqual(draft(0));
    expect(withoutSmallFigures(written(1), 5)).toEqual(written(1));
  });
});
