import { describe, expect, it } from 'vitest';
import { templates } from '../../journeys/index';
import { checkDocument, draftOfData, type MapFacts, type StageFacts } from '../index';

const MODEL = templates().find((it) => it.id === 'advocacy')!;

function idsOf(): () => string {
  let made = 0;
  return () => `n${++made}`;
}

const NOTHING: StageFacts = {
  stage: 'awareness',
  measured: true,
  entered: 0,
  movedOn: 0,
  lost: 0,
  valueAtStake: null,
  touchpoints: [],
  channels: [],
  feeling: null,
  words: [],
  snags: [],
  responses: [],
  unanswered: [],
};

const FACTS: MapFacts = {
  period: 'ultimi 90 giorni',
  people: 4210,
  currency: 'EUR',
  stages: [
    {
      ...NOTHING,
      stage: 'purchase',
      entered: 12480,
      movedOn: 996,
      lost: 2904,
      valueAtStake: 148_213.4,
      touchpoints: Array.from({ length: 8 }, (_, i) => ({
        id: `t${i}`,
        name: `Contatto ${i}`,
        says: i === 0 ? 'Confronto i prezzi' : i === 1 ? 'Mi avete scritto' : '',
        channel: 'web',
        people: 1000 - i,
        moment: i === 0 ? ('decision' as const) : ('service' as const),
        initiative: i === 1 ? ('us' as const) : ('customer' as const),
      })),
      feeling: { score: -0.6789, answers: 212, provenance: 'said' },
      words: [{ text: 'Non capivo i costi di spedizione', emotion: -1.2 }],
      snags: [{ name: 'Pagamento rifiutato', people: 1 }],
      responses: [{ text: 'Conferma dell’ordine', times: 1200 }],
      unanswered: [{ touchpoint: 't3', name: 'Domanda in chat', people: 340, share: 0.456 }],
    },
    { ...NOTHING, stage: 'advocacy', measured: false, entered: 5 },
  ],
};

describe('a map drafted from what customers did', () => {
  const map = draftOfData(MODEL, FACTS, 'it', idsOf());
  const texts = (kind: string) => {
    const row = map.rows.find((it) => it.kind === kind)!;
    return map.cards.filter((it) => it.row === row.id).map((it) => it.text);
  };

  it('is a map, of which every card says that it was drafted', () => {
    expect(checkDocument(map)).toEqual(map);
    expect(map.cards.every((card) => card.origin === 'drafted')).toBe(true);
    expect(map.model).toBe('advocacy');
  });

  it('says each figure in words, in the language of the map', () => {
    expect(texts('actions')).toEqual(['«Confronto i prezzi» · 1.000 clienti']);
    expect(texts('touchpoints')[1]).toBe('Contatto 1 · 999 clienti');
    expect(texts('feelings')).toEqual(['detto in 212 risposte']);
    expect(texts('words')).toEqual(['Non capivo i costi di spedizione']);
    expect(texts('pains')).toEqual(['Pagamento rifiutato · 1 cliente colpito']);
    expect(texts('response')).toEqual(['Conferma dell’ordine · 1.200 volte']);
    expect(texts('opportunities')).toEqual([
      'Rispondere a «Domanda in chat»: 340 clienti, il 46% senza risposta',
    ]);
    expect(texts('notes')[0]).toBe('Entrati 12.480, andati avanti 996, persi 2.904, ≈ 148.000 €');
    const english = draftOfData(MODEL, FACTS, 'en', idsOf()).cards.map((it) => it.text);
    expect(english).toContain('Contatto 1 · 999 customers');
    expect(english).toContain('12,480 entered, 996 moved on, 2,904 lost, ≈ €148,000');
  });

  it('keeps the bindings, and the feelings within their scale', () => {
    const touchpoints = map.cards.filter((card) => card.text.startsWith('Contatto'));
    expect(touchpoints.map((card) => card.touchpoint)).toEqual(['t0', 't1', 't2', 't3', 't4']);
    expect(touchpoints.map((card) => card.moment)).toEqual(['decision', null, null, null, null]);
    expect(map.cards.flatMap((card) => card.score ?? [])).toEqual([-1.2, -0.7]);
  });

  it('says of a stage without sources that it is not measured, and nothing of one without facts', () => {
    const [first, , , , last] = map.stages;
    const inStage = (id: string) => map.cards.filter((card) => card.stage === id).map((card) => card.text);
    expect(inStage(first!.id)).toEqual([]);
    expect(inStage(last!.id)).toEqual(['Non misurata: nessuna fonte collegata parla di questa fase.']);
  });
});
