import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExportWorld, exportWorld } from './testing/exportWorld.fixture';

const DAY = 86_400_000;
const PERIOD = {
  from: new Date(Date.now() - 400 * DAY).toISOString(),
  to: new Date(Date.now() + DAY).toISOString(),
};

let place: ExportWorld;
let key: Record<string, string>;
beforeAll(async () => {
  place = await exportWorld();
  await place.fill(120, Date.now());
  key = { authorization: `Bearer ${await place.service.newKey(place.workspace, ['read'])}` };
}, 120_000);
afterAll(async () => {
  expect(place.world.errors).toEqual([]);
  await place.close();
});

type Line = Record<string, unknown>;

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${place.url}${path}`, { headers: { ...key, ...headers } });

const ask = async (path: string, body: object) => {
  const headers = { ...key, 'content-type': 'application/json' };
  return fetch(`${place.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
};

async function lines(answer: Response | Promise<Response>): Promise<Line[]> {
  const response = await answer;
  const text = await response.text();
  expect(response.status, text.slice(0, 300)).toBe(200);
  return text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Line]));
}

/** Everybody a list shows, page by page. */
async function listed(page: (cursor: string | undefined) => Promise<Response>) {
  const items: Line[] = [];
  for (let cursor: string | undefined; ; ) {
    const answer = (await (await page(cursor)).json()) as {
      items: Line[];
      next: string | null;
      total: number;
    };
    expect(answer, JSON.stringify(answer).slice(0, 300)).toHaveProperty('items');
    items.push(...answer.items);
    if (answer.next === null) return { items, total: answer.total };
    cursor = answer.next;
  }
}

const customers = (query = '') =>
  listed((cursor) =>
    get(`/people?limit=200${query}${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`),
  );

/** What both a list and a file say of somebody. */
const shared = (row: Line) => [
  row.id,
  row.name,
  row.email,
  row.contacts,
  row.first_contact ?? row.firstContactAt,
  row.last_contact ?? row.lastContactAt,
  row.revenue,
  row.orders,
];
const byId = (a: unknown[], b: unknown[]) => (String(a[0]) < String(b[0]) ? -1 : 1);

describe('people', () => {
  it('are those of the list, and what it says of them', async () => {
    const { items } = await customers();
    const rows = await lines(get('/exports/people?format=jsonl'));
    expect(items.length).toBeGreaterThan(100);
    expect(rows.map(shared).sort(byId)).toEqual(items.map(shared).sort(byId));
  });

  it('are narrowed as the list is', async () => {
    const filters = [
      'stage=purchase',
      'state=lost',
      'channel=email',
      'known=true',
      'known=false',
      'search=a',
    ];
    for (const filter of filters) {
      const { items } = await customers(`&${filter}`);
      const rows = await lines(get(`/exports/people?format=jsonl&${filter}`));
      const seen = items.filter(({ contacts }) => Number(contacts) > 0);
      expect([filter, rows.map(shared).sort(byId)]).toEqual([filter, seen.map(shared).sort(byId)]);
    }
  });

  it('have what their record has', async () => {
    const rows = await lines(get('/exports/people?format=jsonl'));
    for (const row of rows.filter(({ email }) => email !== '').slice(0, 15)) {
      const person = (await (await get(`/people/${row.id}`)).json()) as Record<string, Line[]>;
      expect(row.traits).toEqual(person.traits);
      expect(row.accounts).toEqual(person.accounts);
      expect(row.consent).toEqual(person.consent);
      const values = (kind: string) =>
        person.identifiers!.flatMap((one) => (one.kind === kind ? [one.value] : []));
      expect([row.user_ids, row.emails, row.phones, row.cards]).toEqual(
        ['userId', 'email', 'phone', 'card'].map(values),
      );
    }
  });
});

const funnel = {
  period: PERIOD,
  steps: [{ channels: ['web', 'ad', 'search', 'email'] }, { events: ['Order Completed'] }],
  window: null,
};

describe('the people behind a figure', () => {
  const behind = async (report: string, body: object, cell: string) => {
    const where = `people=${encodeURIComponent(cell)}`;
    const { items, total } = await listed((cursor) =>
      ask(`/reports/${report}?${where}&limit=100${cursor ? `&cursor=${cursor}` : ''}`, body),
    );
    const rows = await lines(ask(`/exports/reports/${report}?${where}&format=jsonl`, body));
    expect(rows.map(shared)).toEqual(items.map(shared));
    expect(rows).toHaveLength(total ?? 0);
    return rows.length;
  };

  it('are as many as the chart says, the same in the list and in the file', async () => {
    const { data } = (await (await ask('/reports/funnel', funnel)).json()) as {
      data: { steps: { people: number; lost: number }[] };
    };
    expect(data.steps[1]!.people).toBeGreaterThan(5);
    expect(await behind('funnel', funnel, 'step.1')).toBe(data.steps[0]!.people);
    expect(await behind('funnel', funnel, 'step.2')).toBe(data.steps[1]!.people);
    expect(await behind('funnel', funnel, 'lost.2')).toBe(data.steps[1]!.lost);
  });

  it('of the map and of times too', async () => {
    const { data } = (await (await ask('/reports/overview', { period: PERIOD })).json()) as {
      data: { stages: { id: string; people: number; reached: number }[] };
    };
    for (const { id, people, reached } of data.stages) {
      expect(await behind('overview', { period: PERIOD }, `${id}.people`)).toBe(people);
      expect(await behind('overview', { period: PERIOD }, `${id}.reached`)).toBe(reached);
    }
    const times = { period: PERIOD, from: { channels: ['web'] }, to: { events: ['Order Completed'] } };
    const answer = (await (await ask('/reports/time-to-convert', times)).json()) as {
      data: { converted: number };
    };
    expect(await behind('time-to-convert', times, 'converted')).toBe(answer.data.converted);
  });

  it('are asked for as the report is: what it refuses is refused, before a file begins', async () => {
    const refused = async (path: string, body: object) => {
      const answer = await ask(path, body);
      const { error } = (await answer.json()) as { error: { code: string; field?: string } };
      return [answer.status, error.code, error.field];
    };
    expect(await refused('/exports/reports/funnel?people=step.9', funnel)).toEqual([
      404,
      'cell_not_found',
      'people',
    ]);
    expect((await refused('/exports/reports/funnel?people=step.1', { period: PERIOD }))[1]).toBe(
      'invalid_input',
    );
    expect((await refused('/exports/reports/path-attribution?people=x', {}))[1]).toBe('report_not_found');
    expect((await refused('/exports/reports/nothing?people=x', {}))[1]).toBe('report_not_found');
  });
});

describe('interactions, journeys and events', () => {
  it('are as many as journeys and log hold', async () => {
    const count = async (sql: string) => {
      const [row] = await place.world.events.driver.query<{ n: string }>(sql, { workspace: place.workspace });
      return Number(row!.n);
    };
    const where = 'FINAL WHERE workspace = {workspace:UInt32}';
    const contacts = await lines(get('/exports/interactions?format=jsonl'));
    expect(contacts).toHaveLength(await count(`SELECT sum(length(t)) AS n FROM journeys ${where}`));
    const events = await lines(get('/exports/events?format=jsonl'));
    expect(events).toHaveLength(
      await count('SELECT count() AS n FROM events WHERE workspace = {workspace:UInt32}'),
    );
    const stays = await lines(get('/exports/journeys?format=jsonl'));
    expect(stays).toHaveLength(await count(`SELECT sum(length(stage)) AS n FROM stays ${where}`));
    // Whose an event is agrees with whose journey it stands in.
    const people = await lines(get('/exports/people?format=jsonl'));
    for (const { id, contacts: n } of people.slice(0, 40)) {
      expect(contacts.filter(({ person }) => person === id)).toHaveLength(Number(n));
      const own = events.filter(
        ({ person, type, bot }) =>
          person === id && !bot && ['track', 'page', 'screen'].includes(String(type)),
      );
      expect(own.length).toBeGreaterThanOrEqual(Number(n));
    }
  }, 60_000);

  it('of one time after another put together are all, once each', async () => {
    const middle = new Date(Date.now() - 150 * DAY).toISOString();
    for (const what of ['interactions', 'events', 'journeys']) {
      const all = await lines(get(`/exports/${what}?format=jsonl`));
      const before = await lines(get(`/exports/${what}?format=jsonl&to=${middle}`));
      const after = await lines(get(`/exports/${what}?format=jsonl&from=${middle}`));
      expect(before.length).toBeGreaterThan(0);
      expect(after.length).toBeGreaterThan(0);
      expect([what, before.length + after.length]).toEqual([what, all.length]);
    }
  }, 60_000);
});

describe('every format', () => {
  it.each(['people', 'interactions', 'journeys', 'events'])(
    'of %s says the same',
    async (what) => {
      const rows = await lines(get(`/exports/${what}?format=jsonl`));
      const file = await (await get(`/exports/${what}?format=parquet`)).arrayBuffer();
      const columns = Object.keys(rows[0]!);
      const asText = (value: unknown): unknown => {
        if (value instanceof Date) return value.toISOString();
        if (typeof value === 'bigint') return Number(value);
        return value !== null && typeof value === 'object' ? JSON.stringify(value) : value;
      };
      const told = (row: Line) => columns.map((name) => asText(row[name]));
      expect((await parquetReadObjects({ file })).map(told)).toEqual(rows.map(told));
      const csv = await (await get(`/exports/${what}?format=csv`)).text();
      const parsed = readCsv(csv);
      expect(parsed[0]).toEqual(columns);
      expect(parsed.slice(1)).toEqual(rows.map((row) => told(row).map((value) => guarded(value))));
    },
    60_000,
  );

  it('says what it is, is named, and travels compressed to who can read it', async () => {
    const plain = await get('/exports/people', { 'accept-encoding': 'identity' });
    const packed = await get('/exports/people', { 'accept-encoding': 'gzip' });
    expect(plain.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(plain.headers.get('content-disposition')).toMatch(
      /^attachment; filename="viaggio-people-\d{4}-\d\d-\d\d\.csv"$/,
    );
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(await packed.text()).toBe(await plain.text());
    const parquet = await get('/exports/people?format=parquet', { 'accept-encoding': 'gzip' });
    expect(parquet.headers.get('content-encoding')).toBeNull();
    await parquet.arrayBuffer();
  });
});

const guarded = (value: unknown): string => {
  if (value === null) return '';
  const text = String(value);
  return typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
};

/** A reader of RFC 4180, as plain as it can be. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let [row, cell, isQuoted]: [string[], string, boolean] = [[], '', false];
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (isQuoted) {
      if (c !== '"') cell += c;
      else if (text[i + 1] === '"') {
        cell += '"';
        i++;
      } else isQuoted = false;
    } else if (c === '"') isQuoted = true;
    else if (c === ',') {
      row.push(cell);
      cell = '';
    } else if (c === '\r' && text[i + 1] === '\n') {
      rows.push([...row, cell]);
      [row, cell] = [[], ''];
      i++;
    } else cell += c;
  }
  return rows;
}
