import { boardRoutes } from '@viaggio/contract/boards';
import type { RouteShape } from '@viaggio/contract/common';
import { API_PREFIX, type RouteName, routes } from '@viaggio/contract/routes';
import { templateFor } from '@viaggio/domain/journeys';
import type { Definitions } from '@viaggio/domain/ports/definitionStore';
import { createAttemptLimiter, createBoardStore } from '@viaggio/stores/control';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OtherHandlers } from '../routes/handler';
import { createTestService, stubHandlers, type TestService } from '../testing/createTestService';
import { boardHandlers } from './boardHandlers';
import { runReportsOf } from './runReport';

const DAY = 86_400_000;
let service: TestService;
let workspace = 0;
let editor: Record<string, string> = {};
let viewer: Record<string, string> = {};
let users = 0;
/** What the reports were asked, and for whose places. */
const asked: { report: string; body: { period: unknown }; places: readonly string[] }[] = [];

const trust = {
  level: 3 as const,
  weakest: null,
  components: [{ id: 'sample' as const, level: 1 as const, value: 3, detail: 'till of Anna' }],
};
const histogram = [
  { from: 0, to: 60, people: 3 },
  { from: 60, to: null, people: 9 },
];
const times = { people: 20, converted: 12, p50: 5, p90: 9, histogram };

const entered = (people: number) => ({
  ...{ id: 's', measured: true, entered: people, people, reached: people, conversion: null },
  timeInStage: { p50: 1, p90: 2 },
  words: [{ text: 'too dear' }],
});

/** Reports that note what they are asked; the rest of the service is real. */
function reports(): Partial<OtherHandlers> {
  const answer = (report: string, data: object) => async (input: unknown, who: unknown) => {
    const { body } = input as { body: { period: unknown } };
    asked.push({ report, body, places: (who as { places: readonly string[] }).places });
    return { data, trust, definition: {}, took: 1, asOf: '2026-03-01T00:00:00.000Z' };
  };
  return {
    timeToConvert: answer('timeToConvert', times),
    overview: answer('overview', { stages: [entered(20), entered(3)], totals: { people: 40 } }),
    attribution: answer('attribution', { conversions: 0, value: 0, rows: [], people: null }),
  } as unknown as Partial<OtherHandlers>;
}

beforeAll(async () => {
  const model = { model: templateFor('shop'), number: 1, state: 'current' } as const;
  const definitions: Definitions = {
    catalogue: { version: 1, touchpoints: [] },
    models: [model],
    defaultModel: model.model.id,
  };
  // The service makes its database itself: the handlers come to it a moment later.
  let own: Record<string, (input: never, who: never) => Promise<unknown>> = {};
  const later = Object.fromEntries(
    Object.keys(boardRoutes).map((name) => [name, (input: never, who: never) => own[name]!(input, who)]),
  );
  service = await createTestService({
    checkAnswers: true,
    handlers: { ...stubHandlers(), ...(later as unknown as Partial<OtherHandlers>) },
  });
  const { driver, deps } = service;
  own = boardHandlers({
    boards: createBoardStore(driver),
    limiter: createAttemptLimiter(driver),
    control: deps.control,
    definitionsOf: async () => definitions,
    runReport: runReportsOf(reports()),
    now: deps.now,
  }) as unknown as typeof own;
});
afterAll(() => service.close());

async function memberAs(role: 'editor' | 'viewer', places: string[] = []) {
  users += 1;
  const cookie = await service.newUser(`${role}${users}@bottega.it`, { workspace, role, places });
  return { cookie, 'x-workspace': String(workspace) };
}
beforeEach(async () => {
  workspace = await service.newWorkspace('Bottega');
  editor = await memberAs('editor');
  viewer = await memberAs('viewer');
  asked.length = 0;
  await service.driver.query('DELETE FROM attempts');
});

async function call(
  name: RouteName,
  headers: Record<string, string>,
  id: string | number = '',
  body?: object,
) {
  const shape: RouteShape = routes[name];
  const answer = await service.app.inject({
    method: shape.method,
    url: `${API_PREFIX}${shape.path.replace(/\{\w+\}/g, String(id))}`,
    headers,
    ...(body ? { payload: body } : {}),
  });
  return { status: answer.statusCode, text: answer.body, ...answer.json() };
}

const question = { period: { last: 'P30D' }, from: { events: ['Visit'] }, to: { events: ['Order'] } };
const input = { name: 'How long', report: 'timeToConvert', question, search: 'first=visit' };
const tile = (report: string) => ({ id: 'a', report, x: 0, y: 0, w: 6, h: 4, shows: 'chart' });
const codeOf = ({ status, error }: { status: number; error?: { code: string } }) => [status, error?.code];

describe('a saved report', () => {
  it('keeps a relative period, and means the last days when it is asked', async () => {
    const made = await call('createSavedReport', editor, '', input);
    expect(made).toMatchObject({ name: 'How long', question, search: 'first=visit' });
    const answer = await call('askTile', viewer, '', { report: made.id });
    expect(answer).toMatchObject({ name: 'How long', data: times, words: { from: [[{ word: 'Visit' }]] } });
    const { from, to } = answer.period;
    expect(Date.parse(to) - Date.parse(from)).toBe(30 * DAY);
    expect(asked[0]!.body.period).toEqual({ from, to });
    const other = { from: '2026-01-01', to: '2026-02-01' };
    await call('askTile', viewer, '', { report: made.id, period: other });
    expect(asked[1]!.body.period).toEqual(other);
  });

  it('is refused when its report would not take the question', async () => {
    const bad = [
      { ...input, question: { ...question, steps: [] } },
      { ...input, report: 'pathAttribution' },
      { ...input, question: { ...question, period: { last: 'P9999W' } } },
      { ...input, report: 'funnel' },
    ];
    for (const body of bad) {
      expect(codeOf(await call('createSavedReport', editor, '', body))).toEqual([400, 'invalid_input']);
    }
  });

  it('is renamed, removed and brought back by editors, and not by viewers', async () => {
    const { id } = await call('createSavedReport', editor, '', input);
    expect((await call('updateSavedReport', editor, id, { ...input, name: 'New' })).name).toBe('New');
    expect((await call('deleteSavedReport', viewer, id)).status).toBe(403);
    expect((await call('deleteSavedReport', editor, id)).ok).toBe(true);
    expect(codeOf(await call('askTile', viewer, '', { report: id }))).toEqual([
      404,
      'saved_report_not_found',
    ]);
    expect((await call('restoreSavedReport', editor, id)).name).toBe('New');
    expect((await call('listSavedReports', viewer)).items).toHaveLength(1);
    const audit = await service.driver.query('SELECT action FROM audit WHERE workspace = $1 ORDER BY id', [
      workspace,
    ]);
    expect(audit.map(({ action }) => action)).toEqual(
      ['created', 'updated', 'removed', 'restored'].map((what) => `saved_report.${what}`),
    );
  });

  it('that its report does not take any more says so', async () => {
    const { id } = await call('createSavedReport', editor, '', input);
    await service.driver.query(`UPDATE saved_reports SET question = question || '{"gone": 1}'`);
    const refused = await call('askTile', viewer, '', { report: id });
    expect(codeOf(refused)).toEqual([409, 'saved_question_outdated']);
  });
});

describe('a dashboard', () => {
  it('of the usual answers is everybody’s, and stays as it is', async () => {
    const [usual] = (await call('listDashboards', viewer)).items;
    expect(usual).toMatchObject({ id: 'usual', version: 0, made: null });
    expect(codeOf(await call('deleteDashboard', editor, 'usual'))).toEqual([409, 'dashboard_usual']);
    const answer = await call('askTile', viewer, '', { report: 'usual:timeToConvert' });
    expect(answer).toMatchObject({ report: 'timeToConvert', name: null });
    expect(codeOf(await call('askTile', viewer, '', { report: 'usual:constructor' }))).toEqual([
      404,
      'usual_report_not_found',
    ]);
  });

  it('says who was faster when two change it', async () => {
    const board = await call('createDashboard', editor, '', { name: 'Mine', tiles: [tile('usual:funnel')] });
    expect(board.version).toBe(1);
    const { id } = board;
    const change = { name: 'Ours', tiles: [], version: 1 };
    expect((await call('updateDashboard', editor, id, change)).version).toBe(2);
    const late = await call('updateDashboard', editor, id, change);
    expect(codeOf(late)).toEqual([409, 'dashboard_changed']);
    expect(late.error.message).toContain('version 2');
  });

  it('takes no tile that leaves the grid, and no two with the same id', async () => {
    for (const tiles of [[{ ...tile('1'), x: 9, w: 6 }], [tile('1'), tile('2')]]) {
      expect((await call('createDashboard', editor, '', { name: 'X', tiles })).status).toBe(400);
    }
  });
});

describe('a note on days', () => {
  it('ends on its first day unless it is said, and not before it', async () => {
    const body = { from: '2026-03-02', text: ' Spring sale ', kind: 'campaign' };
    const note = await call('createDateNote', editor, '', body);
    expect(note).toMatchObject({ from: '2026-03-02', to: '2026-03-02', text: 'Spring sale' });
    expect((await call('createDateNote', editor, '', { ...body, to: '2026-03-01' })).error.field).toBe('to');
    expect((await call('createDateNote', editor, '', { ...body, text: 'x'.repeat(281) })).status).toBe(400);
    expect((await call('updateDateNote', editor, note.id, { ...body, to: '2026-03-04' })).to).toBe(
      '2026-03-04',
    );
    expect((await call('deleteDateNote', editor, note.id)).ok).toBe(true);
    expect((await call('listDateNotes', viewer)).items).toEqual([]);
  });
});

describe('a public link', () => {
  const share = async (body: object, headers = editor) => {
    const made = await call('createPublicLink', headers, '', body);
    return { ...made, token: made.url?.split('/').at(-1) as string };
  };

  it('shows figures without people, without the question, without details of the data', async () => {
    const { id } = await call('createSavedReport', editor, '', input);
    const { token, ...made } = await share({ shows: 'report', id });
    expect(Date.parse(made.expiresAt) - Date.now()).toBeGreaterThan(29 * DAY);
    expect(token).toMatch(/^[\w-]{43}$/);
    const view = await call('readPublic', {}, token);
    expect(view).toMatchObject({
      status: 200,
      name: 'How long',
      workspace: 'Bottega',
      timeZone: 'Europe/Rome',
    });
    const [{ answer }] = view.tiles;
    expect(answer.data).toMatchObject({ people: 20, converted: 12, p50: 5 });
    expect(answer.data.histogram.map(({ people }: { people: number | null }) => people)).toEqual([
      null,
      null,
    ]);
    expect(view.text).not.toMatch(/till of Anna|first=visit|"question"/);
    expect(answer.trust.components[0].value).toBeNull();
  });

  it('keeps only a hash of its token, and tells it in no list', async () => {
    const { token } = await share({ shows: 'dashboard', id: 'usual' });
    const [row] = await service.driver.query<{ all: string }>(
      'SELECT row_to_json(p)::text AS all FROM public_links p ORDER BY id DESC LIMIT 1',
    );
    expect(row!.all).not.toContain(token);
    expect((await call('listPublicLinks', viewer)).text).not.toContain(token);
    expect(service.logged()).not.toContain(token);
  });

  it('answers the same when it is unknown, over, revoked, or shows what is gone', async () => {
    const over = await share({ shows: 'dashboard', id: 'usual', days: 1 });
    const revoked = await share({ shows: 'dashboard', id: 'usual' });
    const board = await call('createDashboard', editor, '', { name: 'B', tiles: [] });
    const gone = await share({ shows: 'dashboard', id: board.id });
    expect((await call('readPublic', {}, over.token)).status).toBe(200);
    expect((await call('revokePublicLink', editor, revoked.id)).ok).toBe(true);
    expect((await call('revokePublicLink', editor, revoked.id)).status).toBe(404);
    await call('deleteDashboard', editor, board.id);
    service.pass(DAY);
    // The service's clock and the one of the link are the same only here.
    await service.driver.query(
      "UPDATE public_links SET expires_at = now() - interval '1 second' WHERE id = $1",
      [over.id],
    );
    const answers = await Promise.all(
      [over.token, revoked.token, gone.token, 'x'.repeat(43)].map((token) => call('readPublic', {}, token)),
    );
    service.pass(-DAY);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    const audit = await service.driver.query(
      "SELECT action FROM audit WHERE workspace = $1 AND action LIKE 'public_link.%' ORDER BY id",
      [workspace],
    );
    expect(audit.map(({ action }) => action)).toEqual([
      'public_link.created',
      'public_link.created',
      'public_link.created',
      'public_link.revoked',
    ]);
  });

  it('made by a member with a limit shows their places only', async () => {
    const limited = await memberAs('editor', ['Milano']);
    const { id } = await call('createSavedReport', editor, '', input);
    const { token, places } = await share({ shows: 'report', id }, limited);
    expect(places).toEqual(['Milano']);
    await call('readPublic', {}, token);
    expect(asked.at(-1)!.places).toEqual(['Milano']);
  });

  it('shows the stages with who entered, and neither few of them nor what they said', async () => {
    const body = { name: 'Map', report: 'overview', question: { period: { last: 'P7D' } } };
    const { id } = await call('createSavedReport', editor, '', body);
    const { token } = await share({ shows: 'report', id });
    const { tiles, text } = await call('readPublic', {}, token);
    expect(tiles).toMatchObject([
      { fault: null, answer: { data: { stages: [{ people: 20 }, { people: null }] } } },
    ]);
    expect(text).not.toContain('too dear');
  });

  it('asks how many customers are behind credit, which others are not asked', async () => {
    const conversion = { events: ['Order Completed'] };
    const body = { name: 'Credit', report: 'attribution', question: { period: { last: 'P7D' }, conversion } };
    const { id } = await call('createSavedReport', editor, '', body);
    const { token } = await share({ shows: 'report', id });
    await call('readPublic', {}, token);
    expect(asked.at(-1)).toMatchObject({ report: 'attribution', body: { withPeople: true } });
    await call('askTile', viewer, '', { report: id });
    expect(asked.at(-1)).toMatchObject({ report: 'attribution', body: { withPeople: false } });
  });

  it('is not made to what another workspace has, nor for longer than a year', async () => {
    const { id } = await call('createSavedReport', editor, '', input);
    const elsewhere = await service.newWorkspace('Elsewhere');
    const cookie = await service.newUser(`other${users}@x.it`, { workspace: elsewhere, role: 'owner' });
    const other = { cookie, 'x-workspace': String(elsewhere) };
    expect((await share({ shows: 'report', id }, other)).status).toBe(404);
    expect(codeOf(await call('getSavedReport', other, id))).toEqual([404, 'saved_report_not_found']);
    const { id: link } = await share({ shows: 'report', id });
    expect((await call('revokePublicLink', other, link)).status).toBe(404);
    expect((await share({ shows: 'report', id, days: 367 })).status).toBe(400);
    expect((await share({ shows: 'report', id: 'usual' })).status).toBe(404);
  });

  it('is tried so often a minute from one address, and no more', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 31; n += 1) statuses.push((await call('readPublic', {}, `guess${n}`)).status);
    expect(statuses.slice(0, 30).every((status) => status === 404)).toBe(true);
    expect(statuses[30]).toBe(429);
  });
});
