import { describe, expect, it } from 'vitest';
import { templates } from '../../journeys/index';
import { defaultCatalogue } from '../../touchpoints/index';
import { checkDocument, documentOfModel, documentOfTemplate, ROW_KINDS } from '../index';
import { guideOf } from './guides';

function idsOf(): () => string {
  let made = 0;
  return () => `n${++made}`;
}

const CASES = templates().flatMap((model) =>
  (['it', 'en'] as const).map((language) => [model.id, language] as const),
);

describe('a map of a template', () => {
  it.each(CASES)(
    '%s (%s) has its stages in the customer’s words, our response in each, and something in each row',
    (id, language) => {
      const model = templates().find((it) => it.id === id)!;
      const map = documentOfTemplate(id, language, idsOf());
      expect(checkDocument(map)).toEqual(map);
      expect(map.stages.map((it) => [it.name, it.words])).toEqual(
        model.stages.map((it) => [it.name[language], it.says[language]]),
      );
      const response = map.rows.find((it) => it.kind === 'response')!;
      expect(map.cards.filter((it) => it.row === response.id).map((it) => it.text)).toEqual(
        model.stages.map((it) => it.response[language]),
      );
      for (const row of map.rows) {
        const first = map.cards.filter((card) => card.row === row.id);
        expect(first[0]?.stage, row.kind).toBe(map.stages[0]!.id);
      }
      expect(new Set(map.cards.map((card) => card.origin))).toEqual(new Set(['written']));
    },
  );

  it('binds touchpoints to the catalogue, in the language of the map', () => {
    const map = documentOfTemplate('advocacy', 'it', idsOf());
    const bound = map.cards.filter((card) => card.touchpoint !== null);
    expect(bound.length).toBeGreaterThan(5);
    for (const card of bound) {
      expect(defaultCatalogue().find((it) => it.id === card.touchpoint)?.name.it).toBe(card.text);
    }
  });

  it('is bound to the stages of the workspace only when it has them', () => {
    expect(documentOfTemplate('advocacy', 'it', idsOf()).stages[0]!.binding).toBeNull();
    const bound = documentOfTemplate('advocacy', 'it', idsOf(), true);
    expect([bound.model, bound.stages[0]!.binding]).toEqual(['advocacy', 'awareness']);
  });

  it('gives each person of a company a lane', () => {
    const rows = documentOfTemplate('b2b', 'it', idsOf()).rows.filter((row) => row.kind === 'actions');
    expect(rows.map((row) => row.lane)).toEqual(['Chi usa', 'Chi decide', 'Chi compra']);
  });

  it('must be one of the eight', () => {
    expect(() => documentOfTemplate('hero', 'it', idsOf())).toThrow(
      expect.objectContaining({ code: 'template_unknown', status: 404 }),
    );
  });
});

describe('a map of the workspace’s own stages', () => {
  it('has them as columns, bound, over empty rows', () => {
    const [model] = templates();
    const map = documentOfModel(model!, 'en', idsOf());
    expect(map.stages.map((it) => it.binding)).toEqual(model!.stages.map((it) => it.id));
    expect([map.model, map.cards]).toEqual([model!.id, []]);
  });
});

describe('guiding texts', () => {
  it('speak of each kind of row in both languages, each in its own words', () => {
    const texts = ROW_KINDS.flatMap((kind) => [guideOf(kind, 'it'), guideOf(kind, 'en')]);
    expect(new Set(texts).size).toBe(ROW_KINDS.length * 2);
    expect(Math.max(...texts.map((it) => it.length))).toBeLessThan(110);
  });
});
