import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { templateFor } from '../journeys/index';
import { writeCsv } from '../shared/index';
import { askedToHide, hideSmall } from './hide/hideSmall';
import { isOpen } from './link';
import { daysOf, resolvePeriod } from './period';
import { tableOf } from './table/tableOf';
import { COLUMNS, inReadingOrder, type Place, placeBelow, placeTile, removeTile } from './tiles';
import { USUAL_REPORTS, USUAL_TILES, usualQuestion } from './usual';
import { wordsOfQuestion } from './words';

describe('a saved period', () => {
  const now = Date.parse('2026-03-01T23:30:00Z');
  it('of the last days ends with today on the workspace’s calendar', () => {
    expect(resolvePeriod({ last: 'P30D' }, { now, timeZone: 'Europe/Rome' })).toEqual({
      from: '2026-02-01',
      to: '2026-03-03',
    });
    expect(resolvePeriod({ last: 'P1W' }, { now, timeZone: 'America/New_York' })).toEqual({
      from: '2026-02-23',
      to: '2026-03-02',
    });
  });

  it('of two dates stays', () => {
    const fixed = { from: '2026-01-01', to: '2026-02-01' };
    expect(resolvePeriod(fixed, { now, timeZone: 'UTC' })).toBe(fixed);
  });

  it('is refused when it is no length, or too long', () => {
    expect([daysOf('P4W'), daysOf('P0D'), daysOf('P1M'), daysOf('P9999W')]).toEqual([
      28,
      undefined,
      undefined,
      undefined,
    ]);
    expect(() => resolvePeriod({ last: 'P1M' }, { now, timeZone: 'UTC' })).toThrow(/P30D/);
  });
});

describe('tiles on a dashboard', () => {
  const place = fc.record({
    x: fc.integer({ min: -3, max: 20 }),
    y: fc.integer({ min: -3, max: 20 }),
    w: fc.integer({ min: 0, max: 20 }),
    h: fc.integer({ min: 0, max: 20 }),
  });
  const overlap = (a: Place, b: Place) =>
    a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

  it('stay on the grid, apart from each other, whatever is moved where', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: 5 }), place), { maxLength: 12 }), (moves) => {
        let tiles = [...USUAL_TILES];
        for (const [index, to] of moves) tiles = placeTile(tiles, tiles[index]!.id, to);
        expect(tiles.map(({ id }) => id)).toEqual(USUAL_TILES.map(({ id }) => id));
        for (const [index, tile] of tiles.entries()) {
          expect(tile.x).toBeGreaterThanOrEqual(0);
          expect(tile.x + tile.w).toBeLessThanOrEqual(COLUMNS);
          expect(tile.y).toBeGreaterThanOrEqual(0);
          for (const other of tiles.slice(index + 1)) expect(overlap(tile, other)).toBe(false);
        }
      }),
    );
  });

  it('make room for the one that was moved, and close up behind one that was taken off', () => {
    const two = [
      { id: 'a', x: 0, y: 0, w: 6, h: 4 },
      { id: 'b', x: 0, y: 4, w: 6, h: 4 },
    ];
    expect(placeTile(two, 'b', { x: 0, y: 0, w: 6, h: 4 }).map(({ id, y }) => [id, y])).toEqual([
      ['a', 4],
      ['b', 0],
    ]);
    expect(removeTile(two, 'a')).toEqual([{ id: 'b', x: 0, y: 0, w: 6, h: 4 }]);
    expect(placeBelow(two, { w: 6, h: 4 })).toEqual({ x: 0, y: 8, w: 6, h: 4 });
    expect(inReadingOrder([two[1]!, two[0]!]).map(({ id }) => id)).toEqual(['a', 'b']);
  });
});

describe('the usual questions', () => {
  const model = templateFor('shop');
  it('are made from the stages up to the goal', () => {
    const funnel = usualQuestion('funnel', model);
    expect(funnel?.question.steps).toHaveLength(3);
    expect(USUAL_REPORTS.map((name) => usualQuestion(name, model)?.report)).toEqual([...USUAL_REPORTS]);
  });

  it('are none without stages, or of another name', () => {
    expect(usualQuestion('funnel', undefined)).toBeUndefined();
    expect(usualQuestion('constructor', model)).toBeUndefined();
  });

  it('say their steps by the names of the stages', () => {
    const words = wordsOfQuestion(usualQuestion('funnel', model)!.question, { model, touchpoints: [] });
    expect(words.steps?.map(([word]) => word)).toEqual(
      model.stages.slice(0, 3).map(({ name }) => ({ kind: 'named', name })),
    );
  });

  it('tell channels and events by their word, and no property', () => {
    const question = {
      steps: [
        { channels: ['web'], events: ['Order'], where: [{ property: 'email', op: 'is', value: 'a@b.it' }] },
      ],
    };
    expect(wordsOfQuestion(question, { model, touchpoints: [] })).toEqual({
      steps: [
        [
          { kind: 'channel', word: 'web' },
          { kind: 'event', word: 'Order' },
        ],
      ],
    });
  });
});

describe('a table', () => {
  it('has a row for each step, and columns for what is inside', () => {
    const table = tableOf('funnel', {
      steps: [{ people: 10, interval: [0.1, 0.2], timeFromFirst: { p50: 3 }, histogram: [{ people: 1 }] }],
    });
    expect(table.columns.map(({ key }) => key)).toEqual([
      'step',
      'people',
      'interval.low',
      'interval.high',
      'timeFromFirst.p50',
    ]);
    expect(table.rows).toEqual([[1, 10, 0.1, 0.2, 3]]);
  });

  it('of retention has a row for each bucket of each cohort', () => {
    const values = [{ people: 3, rate: 0.5, complete: true }];
    expect(tableOf('retention', { cohorts: [{ start: '2026-01-01', people: 6, values }] }).rows).toEqual([
      ['2026-01-01', 6, 0, 3, 0.5, 1],
    ]);
  });

  it('of a report it does not know is that of its longest list', () => {
    expect(tableOf('new', { few: [{ a: 1 }], many: [{ path: ['x', 'y'] }, { path: ['z'] }] }).rows).toEqual([
      ['x > y'],
      ['z'],
    ]);
    expect(tableOf('new', null).rows).toEqual([]);
  });

  it('has gaps where figures are hidden', () => {
    const histogram = [{ from: 0, to: null, people: 3 }];
    const hidden = hideSmall('timeToConvert', { people: 3, converted: 3, p50: 1, p90: 1, histogram });
    expect(tableOf('timeToConvert', hidden).rows).toEqual([[0, null, null]]);
  });
});

describe('a CSV file', () => {
  it('quotes what must be, and runs nothing', () => {
    expect(
      writeCsv(
        ['a,b', 'n'],
        [
          ['say "hi"', -3.5],
          ['=1+1', null],
          ['@x', Number.NaN],
        ],
      ),
    ).toBe('"a,b",n\r\n"say ""hi""",-3.5\r\n\'=1+1,\r\n\'@x,\r\n');
  });

  it('can be read back, and begins no text cell like a formula', () => {
    // One that has the mark already cannot be told from one that was given it.
    const text = fc.string().filter((given) => !given.startsWith("'"));
    const table = fc.array(fc.tuple(text, text), { minLength: 1 });
    fc.assert(
      fc.property(table, (rows) => {
        const read = parse(writeCsv(['a', 'b'], rows)).slice(1);
        expect(read.map((row) => row.map((cell) => cell.replace(/^'/, '')))).toEqual(rows);
        for (const cell of read.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});

/** RFC 4180, slowly. */
function parse(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const [one, next] = [text[at]!, text[at + 1]];
    if (quoted && one === '"' && next === '"') {
      cell += '"';
      at += 1;
    } else if (one === '"') quoted = !quoted;
    else if (!quoted && one === ',') {
      rows.at(-1)!.push(cell);
      cell = '';
    } else if (!quoted && one === '\r' && next === '\n') {
      rows.at(-1)!.push(cell);
      rows.push([]);
      cell = '';
      at += 1;
    } else cell += one;
  }
  return rows.slice(0, -1);
}

describe('a public link', () => {
  it('is open until it is over or revoked', () => {
    expect(isOpen({ expiresAt: 10, revokedAt: null }, 9)).toBe(true);
    expect(isOpen({ expiresAt: 10, revokedAt: null }, 10)).toBe(false);
    expect(isOpen({ expiresAt: 10, revokedAt: 5 }, 9)).toBe(false);
  });

  it('asks for people behind credit, and tells nobody apart by persona', () => {
    expect(askedToHide('attribution', {})).toEqual({ withPeople: true });
    expect(askedToHide('funnel', { breakdown: { by: 'persona', top: 6 } })).toEqual({ breakdown: undefined });
    expect(askedToHide('funnel', { breakdown: { by: 'channel', top: 6 } })).toEqual({});
  });
});
