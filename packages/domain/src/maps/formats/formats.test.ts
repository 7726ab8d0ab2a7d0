import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyMap } from '../arbitraries.fixture';
import type { MapDocument } from '../document';
import {
  cardOf,
  emptyDocument,
  inMapOrder,
  type MapNames,
  readMapCsv,
  readMapJson,
  readMapMermaid,
  writeMapCsv,
  writeMapJson,
  writeMapMarkdown,
  writeMapMermaid,
} from '../index';
import { isUsualName } from '../names';

const NAMES: MapNames = {
  personas: new Map([
    ['p1', 'Anna, mamma'],
    ['p2', 'Carlo'],
  ]),
  touchpoints: new Map([['t1', 'Scheda prodotto']]),
};

function idsOf(): () => string {
  let made = 0;
  return () => `n${++made}`;
}

/** Two stages; what Anna and Carlo do, how they feel, and a hidden row. */
function small(): MapDocument {
  const map: MapDocument = {
    ...emptyDocument('Il percorso: «Anna»', 'it'),
    personas: ['p1', 'p2'],
    stages: [
      { id: 's1', name: 'Scoperta', words: 'Quale mi serve?', binding: 'awareness' },
      { id: 's2', name: 'Acquisto', words: '', binding: null },
    ],
    rows: [
      { id: 'r1', kind: 'actions', title: '', hidden: false, lane: '' },
      { id: 'r2', kind: 'feelings', title: '', hidden: false, lane: '' },
      { id: 'r3', kind: 'notes', title: 'Segreti', hidden: true, lane: '' },
      { id: 'r4', kind: 'opportunities', title: '', hidden: false, lane: '' },
    ],
    cards: [
      cardOf({ id: 'c1', row: 'r1', stage: 's1', text: 'Cerca: «scarpe»; legge', score: -1, persona: 'p1' }),
      cardOf({ id: 'c2', row: 'r1', stage: 's1', text: 'Confronta\ni prezzi', touchpoint: 't1' }),
      cardOf({ id: 'c3', row: 'r2', stage: 's1', score: 1.4, persona: 'p1' }),
      cardOf({ id: 'c4', row: 'r2', stage: 's1', score: -2, ideal: true }),
      cardOf({ id: 'c5', row: 'r1', stage: 's2', text: 'Paga', persona: 'p2' }),
      cardOf({
        id: 'c6',
        row: 'r4',
        stage: 's2',
        text: 'Pagare *a rate*',
        effort: 2,
        value: 5,
        origin: 'hypothesis',
      }),
      cardOf({ id: 'c7', row: 'r3', stage: 's2', text: 'non dirlo' }),
    ],
  };
  return { ...map, cards: inMapOrder(map) };
}

describe('the open format (JSON)', () => {
  it('comes back without loss', () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        expect(readMapJson(writeMapJson(map))).toEqual(map);
      }),
    );
  });

  it('takes a map written by hand with little in it', () => {
    const text = `\ufeff{"format": "viaggio-map", "version": 1, "title": "A", "later": 1,
      "stages": [{"id": "s"}], "rows": [{"id": "r", "kind": "notes"}], "cards": [{"id": "c", "row": "r", "stage": "s"}]}`;
    expect(readMapJson(text)).toEqual({
      ...emptyDocument('A', 'it'),
      stages: [{ id: 's', name: '', words: '', binding: null }],
      rows: [{ id: 'r', kind: 'notes', title: '', hidden: false, lane: '' }],
      cards: [cardOf({ id: 'c', row: 'r', stage: 's' })],
    });
  });

  const map = (part: object) => JSON.stringify({ format: 'viaggio-map', version: 1, ...part });
  const card = (part: object) => map({ cards: [{ id: 'c', row: 'r', stage: 's', ...part }] });
  it.each([
    ['{"format": ', 'map_not_json', undefined],
    ['[1, 2]', 'map_not_viaggio', 'format'],
    ['{"nodes": [], "edges": []}', 'map_not_viaggio', 'format'],
    ['{"format": "viaggio-map", "version": 2}', 'map_version_unknown', 'version'],
    [map({ stages: {} }), 'map_invalid', 'stages'],
    [map({ stages: [{ name: 'x' }] }), 'map_invalid', 'stages[0].id'],
    [map({ stages: [{ id: '' }] }), 'map_invalid', 'stages[0].id'],
    [map({ rows: [{ id: 'r', kind: 'emotions' }] }), 'map_invalid', 'rows[0].kind'],
    [card({ score: 3 }), 'map_invalid', 'cards[0].score'],
    [card({ due: 'domani' }), 'map_invalid', 'cards[0].due'],
    [card({ optional: 'yes' }), 'map_invalid', 'cards[0].optional'],
    [card({ text: 'a\u0000b' }), 'map_invalid', 'cards[0].text'],
    [card({ owner: '\ud83d' }), 'map_invalid', 'cards[0].owner'],
    [card({ text: 'x'.repeat(2001) }), 'map_too_much', 'cards[0].text'],
    [map({ stages: Array.from({ length: 41 }, (_, i) => ({ id: `${i}` })) }), 'map_too_much', 'stages'],
    [map({ stages: [{ id: 'a' }, { id: 'b' }, { id: 'a' }] }), 'map_id_twice', 'stages[2].id'],
    [map({ timer: { endsAt: 1.5, seconds: 1 } }), 'map_invalid', 'timer.endsAt'],
  ])('refuses %.40s with %s at %s', (text, code, field) => {
    expect(() => readMapJson(text)).toThrow(expect.objectContaining({ code, field }));
  });
});

/** What a table does not hold: what stands above the map, ids of stages and rows, and a title that says the kind. */
function asTable(map: MapDocument): unknown {
  const place = (list: readonly { id: string }[], id: string) => list.findIndex((it) => it.id === id);
  return {
    stages: map.stages.map(({ id: _id, ...stage }) => stage),
    rows: map.rows.map(({ id: _id, ...row }) => ({
      ...row,
      title: isUsualName(row.kind, row.title) ? '' : row.title,
    })),
    cards: map.cards.map((card) => ({
      ...card,
      stage: place(map.stages, card.stage),
      row: place(map.rows, card.row),
    })),
  };
}

describe('the table (CSV)', () => {
  it('comes back with every stage, row and card', () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        const read = readMapCsvOrEmpty(writeMapCsv(map, NAMES));
        const [there, back] = [asTable(map), asTable(read)];
        const strays = (it: unknown) => it as { cards: { id: string }[] };
        const sorted = (it: unknown) => ({
          ...(it as object),
          cards: [...strays(it).cards].sort((a, b) => (a.id < b.id ? -1 : 1)),
        });
        expect(sorted(back)).toEqual(sorted(there));
      }),
      { numRuns: 300 },
    );
  });

  function readMapCsvOrEmpty(text: string): MapDocument {
    return text.trim().split('\n').length < 2
      ? emptyDocument('', 'it')
      : readMapCsv(text, 'it', idsOf(), NAMES);
  }

  it('shows personas and touchpoints by their names, and knows them again', () => {
    const text = writeMapCsv(small(), NAMES);
    expect(text).toContain('"Anna, mamma"');
    expect(text).toContain('Scheda prodotto');
    const read = readMapCsv(text, 'it', idsOf(), NAMES);
    expect(read.cards.map((card) => [card.persona, card.touchpoint])).toEqual(
      small().cards.map((card) => [card.persona, card.touchpoint]),
    );
  });

  it('is read with three columns, in any order and with any separator', () => {
    const read = readMapCsv(
      'Text;Row;Stage\nCerca;Che cosa fanno;Scoperta\nPaga;Mia riga;Acquisto\n',
      'it',
      idsOf(),
    );
    expect(read.stages.map((it) => it.name)).toEqual(['Scoperta', 'Acquisto']);
    expect(read.rows.map((it) => [it.kind, it.title])).toEqual([
      ['actions', ''],
      ['text', 'Mia riga'],
    ]);
    expect(read.cards.map((it) => it.text)).toEqual(['Cerca', 'Paga']);
  });

  it('is read as a grid, as people draw maps in spreadsheets', () => {
    const read = readMapCsv(
      '\ufeff,Scoperta,Acquisto,\nChe cosa fanno,"Cerca\nLegge",Paga,\nCome si sentono,"−0,5",2,\nMagazzino,,Spedisce,\n',
      'it',
      idsOf(),
    );
    expect(read.stages.map((it) => it.name)).toEqual(['Scoperta', 'Acquisto']);
    expect(read.rows.map((it) => it.title || it.kind)).toEqual(['actions', 'feelings', 'Magazzino']);
    expect(read.cards.map((it) => it.text || it.score)).toEqual([
      'Cerca',
      'Legge',
      -0.5,
      'Paga',
      2,
      'Spedisce',
    ]);
  });

  it('says which cell cannot be read', () => {
    const text = 'stage,row,text,score\nA,B,c,1\nA,B,d,felice\n';
    expect(() => readMapCsv(text, 'it', idsOf())).toThrow(
      expect.objectContaining({ code: 'map_csv_cell', field: 'score:3' }),
    );
    expect(() => readMapCsv('', 'it', idsOf())).toThrow(expect.objectContaining({ code: 'map_csv_empty' }));
  });

  it('gives a spreadsheet no formula', () => {
    const map = small();
    const [first, ...rest] = map.cards;
    const text = writeMapCsv({ ...map, cards: [{ ...first!, text: '=HYPERLINK("x")' }, ...rest] });
    expect(text).toContain(`"'=HYPERLINK(`);
  });
});

describe('Mermaid', () => {
  it('says stages, what customers do, how it feels and who they are', () => {
    expect(writeMapMermaid(small(), NAMES)).toBe(
      [
        'journey',
        '    title Il percorso#58; «Anna»',
        '    section Scoperta',
        '      Cerca#58; «scarpe»#59; legge: 2: Anna#44; mamma',
        '      Confronta i prezzi: 4: Anna#44; mamma, Carlo',
        '    section Acquisto',
        '      Paga: 3: Carlo',
        '',
      ].join('\n'),
    );
  });

  it('comes back with all that it can hold', () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        const text = writeMapMermaid(map, NAMES);
        const read = readMapMermaid(text, map.language, idsOf(), NAMES);
        expect(tell(writeMapMermaid(read, NAMES))).toEqual(tell(text));
        expect(read.stages.map((it) => it.name)).toEqual(
          map.stages.map((it) => it.name.replace(/\s+/g, ' ').trim()),
        );
      }),
      { numRuns: 500 },
    );
  });

  /** Actors in any order: Mermaid gives them none. */
  const tell = (text: string) =>
    text.split('\n').map((line) => {
      const [what, score, who] = line.split(': ');
      return [what, score, (who ?? '').split(', ').sort()];
    });

  it('is read as others write it, within Markdown too', () => {
    const read = readMapMermaid(
      [
        '# My day',
        '```mermaid',
        'journey',
        '    title My working day',
        '    %% a comment',
        '    section Go to work',
        '      Make tea: 5: Me',
        '      Go upstairs:3:Me',
        '      Do work: 1: Me, Cat',
        '    section Go home',
        '      Sit down: 5',
        '```',
        'Other words: here',
      ].join('\n'),
      'en',
      idsOf(),
    );
    expect(read.title).toBe('My working day');
    expect(read.stages.map((it) => it.name)).toEqual(['Go to work', 'Go home']);
    expect(read.personas).toEqual(['Me', 'Cat']);
    const actions = read.cards.filter((card) => card.row === read.rows[0]!.id);
    expect(actions.map((card) => [card.text, card.score, card.persona])).toEqual([
      ['Make tea', 2, 'Me'],
      ['Go upstairs', 0, 'Me'],
      ['Do work', -2, null],
      ['Sit down', 2, null],
    ]);
    const feelings = read.cards.filter((card) => card.row === read.rows[1]!.id);
    expect(feelings.map((card) => card.score)).toEqual([0, 2]);
  });

  it('says which line cannot be read', () => {
    expect(() => readMapMermaid('flowchart LR\n a-->b', 'it', idsOf())).toThrow(
      expect.objectContaining({ code: 'map_not_mermaid' }),
    );
    expect(() => readMapMermaid('journey\n section A\n  Pay: lots: Me', 'it', idsOf())).toThrow(
      expect.objectContaining({ code: 'map_mermaid_line', field: 'line:3' }),
    );
  });
});

describe('Markdown', () => {
  it('reads as a text, without what is hidden and without marks that nobody wrote', () => {
    expect(writeMapMarkdown(small(), NAMES)).toBe(`# Il percorso: «Anna»

com’è oggi · Anna, mamma · Carlo

## 1. Scoperta

> Quale mi serve?

**Che cosa fanno**

- **−1** Cerca: «scarpe»; legge *(Anna, mamma)*
- Confronta i prezzi *(Scheda prodotto)*

**Come si sentono**

- **+1.4** *(Anna, mamma)*
- **−2** (voluta)

## 2. Acquisto

**Che cosa fanno**

- Paga *(Carlo)*

**Opportunità**

- Pagare \\*a rate\\* *(sforzo 2 · valore 5 · da verificare)*
`);
  });
});
