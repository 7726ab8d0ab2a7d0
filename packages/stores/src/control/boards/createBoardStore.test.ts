import type { Actor } from '@viaggio/domain/ports/access';
import type { BoardStore } from '@viaggio/domain/ports/boards';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testDatabase } from '../../testing/index';
import { twoWorkspaces } from '../../testing/twoWorkspaces';
import type { ControlDriver } from '../driver/types';
import { createBoardStore } from './createBoardStore';

let driver: ControlDriver;
let boards: BoardStore;
let ours = 0;
let theirs = 0;
const by: Actor = { kind: 'key', id: '7' };
const saved = {
  name: 'Losses',
  report: 'funnel',
  question: { period: { last: 'P30D' }, steps: [{ events: ['a'] }] },
  search: 'steps=a',
};
const tile = { id: 't', report: '1', x: 0, y: 0, w: 6, h: 4, shows: 'chart' } as const;
const board = { name: 'Mine', tiles: [tile], period: null };

beforeEach(async () => {
  driver = await testDatabase();
  boards = createBoardStore(driver);
  ({ ours, theirs } = await twoWorkspaces(driver));
});
afterEach(() => driver.close());

describe('a saved report', () => {
  it('keeps its question as it was asked', async () => {
    const id = await boards.createReport(ours, by, saved);
    expect(await boards.findReport(ours, id)).toMatchObject({ id, ...saved, made: { by } });
    expect(await boards.updateReport(ours, id, { ...saved, name: 'Other' })).toBe(true);
    expect((await boards.listReports(ours)).map(({ name }) => name)).toEqual(['Other']);
  });

  it('that was removed comes back, until the day after', async () => {
    const id = await boards.createReport(ours, by, saved);
    expect(await boards.removeReport(ours, id)).toBe(true);
    expect(await boards.findReport(ours, id)).toBeUndefined();
    expect(await boards.removeReport(ours, id)).toBe(false);
    expect(await boards.restoreReport(ours, id)).toBe(true);
    await boards.removeReport(ours, id);
    await driver.query("UPDATE saved_reports SET removed_at = now() - interval '2 days'");
    const next = await boards.createReport(ours, by, saved);
    await boards.removeReport(ours, next);
    expect(await boards.restoreReport(ours, id)).toBe(false);
  });

  it('of another workspace is not there', async () => {
    const id = await boards.createReport(ours, by, saved);
    expect(await boards.findReport(theirs, id)).toBeUndefined();
    expect(await boards.updateReport(theirs, id, saved)).toBe(false);
    expect(await boards.removeReport(theirs, id)).toBe(false);
    expect(await boards.listReports(theirs)).toEqual([]);
    await boards.removeReport(ours, id);
    expect(await boards.restoreReport(theirs, id)).toBe(false);
  });
});

describe('a dashboard', () => {
  it('is changed by one of two who change the same version at once', async () => {
    const id = await boards.createDashboard(ours, by, board);
    const both = await Promise.all(
      ['A', 'B'].map((name) => boards.updateDashboard(ours, { id, expected: 1 }, { ...board, name })),
    );
    expect(both.toSorted()).toEqual([false, true]);
    expect(await boards.findDashboard(ours, id)).toMatchObject({ version: 2, tiles: [tile], period: null });
  });

  it('of another workspace is neither found nor changed', async () => {
    const id = await boards.createDashboard(ours, by, { ...board, period: { last: 'P7D' } });
    expect(await boards.findDashboard(theirs, id)).toBeUndefined();
    expect(await boards.updateDashboard(theirs, { id, expected: 1 }, board)).toBe(false);
    expect(await boards.removeDashboard(theirs, id)).toBe(false);
    expect(await boards.findDashboard(ours, id)).toMatchObject({ period: { last: 'P7D' }, version: 1 });
  });
});

describe('a note', () => {
  const note = { from: '2026-03-29', to: '2026-03-30', text: 'Strike', kind: 'incident' } as const;
  it('keeps its days, whatever the zone of the machine', async () => {
    const id = await boards.createNote(ours, by, note);
    expect(await boards.listNotes(ours)).toMatchObject([{ id, ...note }]);
    expect(await boards.updateNote(ours, id, { ...note, to: '2026-03-29' })).toBe(true);
    expect((await boards.listNotes(ours))[0]).toMatchObject({ from: '2026-03-29', to: '2026-03-29' });
    expect(await boards.updateNote(theirs, id, note)).toBe(false);
    expect(await boards.removeNote(theirs, id)).toBe(false);
    expect(await boards.removeNote(ours, id)).toBe(true);
  });
});

describe('a public link', () => {
  const link = (tokenHash: string, target: { dashboard: number | null; savedReport: number | null }) => ({
    tokenHash,
    ...target,
    places: ['Milano'],
    expiresAt: 2_000_000_000_000,
  });

  it('is found by the hash of its token, with the places of its maker', async () => {
    const dashboard = await boards.createDashboard(ours, by, board);
    const id = await boards.createLink(ours, by, link('h', { dashboard, savedReport: null }));
    expect(await boards.findLink('h')).toMatchObject({
      id,
      workspace: ours,
      dashboard,
      name: 'Mine',
      places: ['Milano'],
      revokedAt: null,
    });
    expect(await boards.findLink('g')).toBeUndefined();
    await boards.noteLinkUsed(ours, id!, 1_000_000);
    await boards.noteLinkUsed(ours, id!, 1_010_000);
    expect((await boards.findLink('h'))?.lastUsedAt).toBe(1_000_000);
  });

  it('is made only to what the workspace has, and gone with it', async () => {
    const dashboard = await boards.createDashboard(theirs, by, board);
    expect(await boards.createLink(ours, by, link('a', { dashboard, savedReport: null }))).toBeUndefined();
    const savedReport = await boards.createReport(ours, by, saved);
    await boards.createLink(ours, by, link('b', { dashboard: null, savedReport }));
    await boards.removeReport(ours, savedReport);
    expect(await boards.findLink('b')).toBeUndefined();
    await boards.restoreReport(ours, savedReport);
    expect((await boards.findLink('b'))?.name).toBe('Losses');
    await driver.query('UPDATE workspaces SET removed_at = now() WHERE id = $1', [ours]);
    expect(await boards.findLink('b')).toBeUndefined();
  });

  it('to the usual dashboard is revoked once, by its own workspace', async () => {
    const id = await boards.createLink(ours, by, link('u', { dashboard: null, savedReport: null }));
    expect(await boards.revokeLink(theirs, id!, 5)).toBe(false);
    expect(await boards.revokeLink(ours, id!, 5)).toBe(true);
    expect(await boards.revokeLink(ours, id!, 6)).toBe(false);
    expect((await boards.listLinks(ours))[0]).toMatchObject({ name: null, revokedAt: 5 });
    expect(await boards.listLinks(theirs)).toEqual([]);
  });
});
