import { describe, expect, it } from 'vitest';
import { judgeSource, type SourceFacts } from './judgeSource';

const NOW = Date.UTC(2026, 10, 27, 12);
const DAY = 86_400_000;
const FACTS: SourceFacts = {
  kind: 'server',
  enabled: true,
  firstAt: NOW - 90 * DAY,
  lastAt: NOW - 60_000,
  silent: false,
  rate: { today: 100, usual: 110, weeks: 8 },
  contents: { events: 900, identified: 900, pages: 0, withPlace: 0, orders: 90, costs: 0 },
  toFix: 0,
  lastFile: null,
};
const judge = (facts: Partial<SourceFacts>) => judgeSource({ ...FACTS, ...facts }, NOW);
const contents = (more: Partial<SourceFacts['contents']>) => ({ ...FACTS.contents, ...more });

describe('a source', () => {
  it('works when it sends as it always does', () => {
    expect(judge({})).toEqual({ state: 'works', gaps: [] });
  });

  it('waits until its first event, and is paused when somebody paused it', () => {
    expect(judge({ lastAt: null, firstAt: null })).toEqual({ state: 'waiting', gaps: ['nothing_yet'] });
    expect(judge({ enabled: false, silent: true })).toEqual({ state: 'paused', gaps: ['paused'] });
  });

  it('is silent, or brings far fewer or far more than on this weekday', () => {
    expect(judge({ silent: true }).state).toBe('silent');
    expect(judge({ rate: { today: 30, usual: 110, weeks: 8 } }).state).toBe('fewer');
    expect(judge({ rate: { today: 500, usual: 110, weeks: 8 } }).state).toBe('more');
    // Chance does as much with so few.
    expect(judge({ rate: { today: 1, usual: 4, weeks: 8 } }).state).toBe('works');
    expect(judge({ rate: { today: 0, usual: null, weeks: 1 } }).state).toBe('works');
  });

  it('of files has no rhythm: the last one counts', () => {
    const files = { kind: 'import', silent: true, rate: { today: 0, usual: 9_000, weeks: 8 } };
    expect(judge({ ...files, lastFile: { failed: false, at: NOW - DAY } }).state).toBe('works');
    expect(judge({ ...files, lastFile: { failed: true, at: NOW } })).toMatchObject({ state: 'failed' });
    expect(judge({ ...files, lastFile: { failed: false, at: NOW - 60 * DAY } }).gaps).toEqual(['file_old']);
  });

  it('is told what it should send and does not, by its kind, once there is enough to tell', () => {
    const web = { kind: 'web', contents: contents({ identified: 0, pages: 0 }) };
    expect(judge(web).gaps).toEqual(['no_pages', 'nobody_identified']);
    expect(judge({ kind: 'web', contents: contents({ events: 10, identified: 0 }) }).gaps).toEqual([]);
    expect(judge({ kind: 'till', contents: contents({ orders: 0 }) }).gaps).toEqual([
      'no_orders',
      'no_place',
    ]);
    expect(judge({ kind: 'ads' }).gaps).toEqual(['no_costs']);
    expect(judge({ kind: 'a kind that came later' }).gaps).toEqual([]);
  });

  it('with rows to fix says so, unless something worse is the matter', () => {
    expect(judge({ toFix: 3 })).toEqual({ state: 'to_fix', gaps: ['rows_to_fix'] });
    expect(judge({ toFix: 3, silent: true })).toMatchObject({
      state: 'silent',
      gaps: ['silent', 'rows_to_fix'],
    });
    expect(judge({ toFix: null }).state).toBe('works');
  });
});
