import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptItems } from '../collect/acceptItems';
import { readImport } from './readImport';
import { recoverImports } from './recoverImports';
import { type ImportHarness, importHarness } from './testing/importHarness.fixture';

let shop: ImportHarness;
beforeAll(async () => {
  shop = await importHarness();
});
afterAll(() => shop.close());

interface State {
  readonly events: string;
  readonly journeys: string;
  readonly signals: string;
  readonly stays: string;
  readonly people: number;
  readonly claims: number;
  readonly doubts: number;
  readonly identifiers: number;
  readonly profiles: unknown[];
  readonly quarantine: number;
}

/** What can be seen of a workspace, once its journeys are up to date. */
async function state(harness: ImportHarness = shop): Promise<State> {
  await harness.project();
  const { workspace, events, driver } = harness;
  const of = async <Row>(sql: string): Promise<Row[]> => events.query<Row>(sql, { workspace });
  const W = 'workspace = {workspace:UInt32}';
  const [log] = await of<{ n: string }>(
    `SELECT toString(groupBitXor(mh)) || '/' || toString(count()) AS n FROM events WHERE ${W}`,
  );
  const journeys = await of<{ person: string; t: unknown; tp: unknown; st: unknown; value: unknown }>(
    `SELECT toString(person) AS person, t, tp, st, value FROM journeys FINAL WHERE ${W} AND length(t) > 0 ORDER BY person`,
  );
  const signals = await of(`SELECT toString(mh) AS mh, text FROM signals FINAL WHERE ${W} ORDER BY mh`);
  const stays = await of(
    `SELECT model, toString(key) AS key, stage, entered, how FROM stays FINAL
     WHERE ${W} AND gone = 0 AND length(stage) > 0 ORDER BY model, key`,
  );
  const count = async (sql: string): Promise<number> =>
    (await driver.query<{ n: number }>(sql, [workspace]))[0]!.n;
  return {
    events: log!.n,
    journeys: JSON.stringify(journeys),
    signals: JSON.stringify(signals),
    stays: JSON.stringify(stays),
    people: await count('SELECT count(DISTINCT person) AS n FROM identifiers WHERE workspace = $1'),
    claims: await count('SELECT count(*) AS n FROM claims WHERE workspace = $1'),
    doubts: await count('SELECT count(*) AS n FROM claims WHERE workspace = $1 AND doubt IS NOT NULL'),
    identifiers: await count('SELECT count(*) AS n FROM identifiers WHERE workspace = $1'),
    profiles: await driver.query(
      'SELECT source::text, name, traits FROM profiles WHERE workspace = $1 ORDER BY source',
      [workspace],
    ),
    quarantine: (await harness.core.quarantine.list(workspace, { limit: 1000 })).length,
  };
}

const live = (items: unknown[], harness: ImportHarness = shop) =>
  acceptItems(harness.core.collect, {
    source: { id: 1, workspace: harness.workspace, ipPolicy: 'drop' },
    items,
    import: 0,
    request: { receivedAt: Date.now() },
  });

const at = (day: number): string => `2024-05-${String(day).padStart(2, '0')}T10:00:00Z`;
const CUSTOMERS = `Codice cliente,Email,Nome e cognome,Città
u1,anna@rossi.it,Anna Rossi,Torino
u2,mario@verdi.it,Mario Verdi,Milano
u3,anna@rossi.it,Anna Bianchi,Roma
`;
const ORDERS = `Data ordine,Email,Totale
01/05/2024 09:00,anna@rossi.it,"120,50"
02/05/2024 09:00,mario@verdi.it,"80,00"
02/05/2024 09:00,luca@neri.it,"15,00"
31/04/2024 09:00,luca@neri.it,"15,00"
`;
const REVIEWS =
  'data,voto,recensione,Email\n2024-05-03,5,Bello davvero,luca@neri.it\n2024-05-04,1,Mai arrivato,\n';

describe('undoing an import', () => {
  it('leaves everything as it was before, and importing the file again brings everything back', async () => {
    await live([
      { type: 'page', anonymousId: 'w1', messageId: 'l1', timestamp: at(1) },
      {
        type: 'identify',
        anonymousId: 'w1',
        userId: 'u1',
        messageId: 'l2',
        timestamp: at(1),
        traits: { plan: 'gold', name: 'Anna R.' },
      },
      { type: 'track', userId: 'u2', event: 'Product Viewed', messageId: 'l3', timestamp: at(2) },
      {
        type: 'track',
        event: 'Review Posted',
        messageId: 'l4',
        timestamp: at(2),
        properties: { rating: 4, text: 'ok' },
      },
    ]);
    const before = await state();
    const customers = await shop.run('customers.csv', CUSTOMERS);
    const withCustomers = await state();
    const orders = await shop.run('orders.csv', ORDERS);
    expect(orders).toMatchObject({ stored: 3, quarantined: 1 });
    const reviews = await shop.run('reviews.csv', REVIEWS);
    const full = await state();
    expect(full.journeys).not.toBe(before.journeys);
    expect(full.signals).not.toBe(before.signals);
    expect(full).toMatchObject({ quarantine: 1, doubts: 1 });

    await shop.undo(reviews.id);
    await shop.undo(orders.id);
    expect(await state()).toEqual(withCustomers);
    await shop.undo(customers.id);
    expect(await state()).toEqual(before);
    expect(await readImport(shop.deps, { workspace: shop.workspace, id: orders.id })).toMatchObject({
      undo: 'done',
    });

    expect(await shop.run('customers.csv', CUSTOMERS)).toMatchObject({ stored: 3, duplicate: 0 });
    expect(await shop.run('orders.csv', ORDERS)).toMatchObject({
      stored: 3,
      duplicate: 0,
      quarantined: 1,
    });
    expect(await shop.run('reviews.csv', REVIEWS)).toMatchObject({ stored: 2, duplicate: 0 });
    expect(await state()).toEqual(full);
    expect(shop.errors).toEqual([]);
  });

  it('goes on where it was cut short, when the server starts again', async () => {
    const before = await state();
    const { id } = await shop.run(
      'more.csv',
      'user_id,email,event,timestamp\nu9,u9@x.it,visit,2024-05-05\nu1,anna@rossi.it,visit,2024-05-06\n',
    );
    const { workspace, deps, erase } = shop;
    // As far as the events: the server dies before claims and journeys follow.
    const all = await erase.eraser.sourcesOf(workspace, id);
    await deps.imports.beginUndo(workspace, id, all);
    await erase.eraser.erase(workspace, id);
    await shop.project();
    expect(await deps.imports.find(workspace, id)).toMatchObject({ undo: 'begun' });
    expect(await recoverImports({ ...erase, directory: deps.directory, node: 0 })).toMatchObject({
      undone: 1,
    });
    expect(await deps.imports.find(workspace, id)).toMatchObject({ undo: 'done' });
    expect(await state()).toEqual(before);
  });

  it('stops one that is still being done', async () => {
    const before = await state();
    const rows = Array.from(
      { length: 200_000 },
      (_, index) => `x${index % 500},visit,2024-05-07 10:00:${String(index % 60).padStart(2, '0')}`,
    );
    const { id } = await shop.start('long.csv', `user_id,event,timestamp\n${rows.join('\n')}\n`);
    while ((await shop.deps.imports.find(shop.workspace, id))!.stored === 0)
      await new Promise((go) => setTimeout(go, 50));
    await shop.undo(id);
    const ended = await shop.deps.imports.find(shop.workspace, id);
    expect(ended).toMatchObject({ status: 'cancelled', undo: 'done' });
    expect(ended!.stored).toBeLessThan(200_000);
    expect(await state()).toEqual(before);
    expect(shop.errors).toEqual([]);
  });
});

it('takes companies back to where they were with the people that stay, and forgets those that have none', async () => {
  const companies = await importHarness('companies');
  try {
    const groupId = 'acme';
    await live(
      [
        {
          type: 'track',
          userId: 'a',
          event: 'Demo Requested',
          messageId: 'c1',
          timestamp: at(1),
          context: { groupId },
        },
      ],
      companies,
    );
    const before = await state(companies);
    expect(before.stays).not.toBe('[]');
    const text =
      'user,company,event,timestamp\nb,acme,Contract Signed,2024-05-02\nc,solo,Demo Requested,2024-05-02\n';
    const { id } = await companies.run('deals.csv', text);
    const after = await state(companies);
    expect(after.stays).not.toBe(before.stays);
    await companies.undo(id);
    expect(await state(companies)).toEqual(before);
    expect(companies.errors).toEqual([]);
  } finally {
    await companies.close();
  }
});
