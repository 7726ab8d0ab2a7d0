import { setTimeout as sleep } from 'node:timers/promises';
import { parseMapping } from '@viaggio/domain/imports';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readImport } from './readImport';
import { recoverImports } from './recoverImports';
import { type ImportHarness, importHarness } from './testing/importHarness.fixture';

let harness: ImportHarness;
beforeAll(async () => {
  harness = await importHarness();
});
afterAll(() => harness.close());

const HEADER = 'user_id,event,timestamp';
const table = (...rows: string[]): string => `${HEADER}\n${rows.join('\n')}\n`;

describe('a row counts once', () => {
  it('in whatever file it stands, and as often as it stands in one', async () => {
    const twice = table(
      'rep,click,2020-01-01 10:00:00',
      'rep,click,2020-01-01 10:00:00',
      'rep,end,2020-01-01 10:00:00',
    );
    expect(await harness.run('a.csv', twice)).toMatchObject({ stored: 3, duplicate: 0 });
    expect(await harness.run('b.csv', twice.replaceAll(',', ';'))).toMatchObject({ stored: 0, duplicate: 3 });
    const thrice = `${twice}rep,click,2020-01-01 10:00:00\n`;
    expect(await harness.run('c.csv', thrice)).toMatchObject({ stored: 1, duplicate: 3 });
  });

  it('with its columns in another order, and columns that are empty', async () => {
    await harness.run('a.csv', table('ord,click,2020-01-01'));
    const same = 'timestamp,note,event,user_id\n2020-01-01,,click,ord\n';
    expect(await harness.run('b.csv', same)).toMatchObject({ stored: 0, duplicate: 1 });
  });

  it('by the id it brings, where one is mapped', async () => {
    const mapping = parseMapping('person=user_id,event=event,time=timestamp,message_id=id');
    const text = `${HEADER},id\nm1,a,2020-01-01,x-1\nm1,a,2020-01-02,x-1\nm1,a,2020-01-03,x-2\n`;
    expect(await harness.run('a.csv', text, { mapping })).toMatchObject({ stored: 2, duplicate: 1 });
  });

  it('and rows of one moment keep the order of the file', async () => {
    const rows = Array.from({ length: 5_000 }, (_, index) => `order,step ${index},2020-01-01 00:00:00`);
    const run = await harness.run('a.csv', table(...rows));
    const names = await harness.log<{ name: string }>('name', `import = ${run.id}`, 'ORDER BY received, seq');
    expect(names.map(({ name }) => name)).toEqual(rows.map((_, index) => `step ${index}`));
  });
});

describe('a person id', () => {
  it.each(['NA', '0123', '1e5', 'null island', 'TRUE1', '-12'])('of %s stays that text', async (id) => {
    const run = await harness.run('ids.csv', table(`${id},visit,2020-02-02 10:00:00`));
    expect(await harness.log('user_id', `import = ${run.id}`)).toEqual([{ user_id: id }]);
  });
});

describe('counts', () => {
  it('say how many rows were stored, known, and refused, with the first row of each reason', async () => {
    const text = table(
      'cnt,visit,2020-03-01',
      'cnt,visit,31/02/2020',
      ',visit,2020-03-01',
      'null,visit,2020-03-01',
      'cnt,,2020-03-01',
      'cnt,visit,',
      'cnt,visit,2020-03-01,one,two',
      'cnt,visit,not yet',
      '',
      'cnt,visit,2999-01-01',
    );
    const run = await harness.run('bad.csv', text);
    expect(run).toMatchObject({ rowsRead: 9, stored: 1, duplicate: 0, quarantined: 8 });
    expect(run.reasons).toEqual([
      { reason: 'time_invalid', rows: 2, firstRow: 3 },
      { reason: 'no_identifier', rows: 1, firstRow: 4 },
      { reason: 'blocked_identifier', rows: 1, firstRow: 5 },
      { reason: 'event_name_missing', rows: 1, firstRow: 6 },
      { reason: 'time_missing', rows: 1, firstRow: 7 },
      { reason: 'too_many_cells', rows: 1, firstRow: 8 },
      { reason: 'time_out_of_range', rows: 1, firstRow: 11 },
    ]);
  });

  it('of a trial say the same and store nothing', async () => {
    const text = table('dry,visit,2020-04-01', 'dry,visit,never');
    const trial = await harness.run('dry.csv', text, { dryRun: true });
    expect(trial).toMatchObject({ status: 'done', dryRun: true, stored: 1, quarantined: 1 });
    expect(await harness.log('user_id', "user_id = 'dry'")).toEqual([]);
    expect(await harness.core.quarantine.list(harness.workspace, { import: trial.id, limit: 10 })).toEqual(
      [],
    );
    expect(await harness.run('dry.csv', text)).toMatchObject({ stored: 1, quarantined: 1 });
    expect(await harness.run('dry.csv', text, { dryRun: true })).toMatchObject({ stored: 0, duplicate: 1 });
  });
});

describe('a file is refused at once', () => {
  it('when its columns cannot be guessed or are not there', async () => {
    await expect(harness.start('x', 'a,b\n1,2\n')).rejects.toMatchObject({ code: 'event_unmapped' });
    const mapping = parseMapping('person=who,event=event,time=timestamp');
    await expect(harness.start('x', table('a,b,2020-01-01'), { mapping })).rejects.toMatchObject({
      code: 'column_unknown',
    });
  });

  it('when not one of its rows can be read', async () => {
    const rows = Array.from({ length: 30 }, (_, index) => `u${index},visit,soon`);
    const mapping = parseMapping('person=user_id,event=event,time=timestamp');
    await expect(harness.start('x', table(...rows), { mapping })).rejects.toMatchObject({
      code: 'mapping_unfit',
    });
  });

  it('when the time zone is none', async () => {
    const wish = { timeZone: 'Europe/Roma' };
    await expect(harness.start('x', table('a,b,2020-01-01'), wish)).rejects.toMatchObject({
      code: 'timezone_unknown',
    });
  });
});

it('reads local times in the zone asked for, on the night of the change too', async () => {
  const text = table('tz,gap,2020-03-08 02:30:00', 'tz,twice,2020-11-01 01:30:00');
  const run = await harness.run('tz.csv', text, { timeZone: 'America/New_York' });
  expect(await harness.log('name, toString(ts) AS at', `import = ${run.id}`)).toEqual([
    { name: 'gap', at: '2020-03-08 07:30:00.000' },
    { name: 'twice', at: '2020-11-01 05:30:00.000' },
  ]);
});

it('reads times as UTC where the name of their column says so', async () => {
  const run = await harness.run('stripe.csv', 'customer_id,event,Created (UTC)\nutc,paid,2020-03-08 02:30\n');
  expect(run.reading.timeZone).toBe('UTC');
  expect(await harness.log('toString(ts) AS at', `import = ${run.id}`)).toEqual([
    { at: '2020-03-08 02:30:00.000' },
  ]);
});

it('says who customers are once, with names, and joins what they did', async () => {
  const orders = Array.from(
    { length: 40 },
    (_, index) => `2020-05-01 10:${10 + index}:00,Anna Rossi,anna@rossi.it,C-77,${index}.50`,
  );
  const text = `Data ordine,Nome cliente,Email,Codice cliente,Totale\n${orders.join('\n')}\n`;
  const run = await harness.run('orders.csv', text);
  expect(run).toMatchObject({ stored: 40 });
  const said = await harness.events.query(
    `SELECT count() AS n FROM events WHERE import = ${run.id} AND type = 'identify'`,
  );
  expect(said).toEqual([{ n: '1' }]);
  const claims = await harness.driver.query(
    'SELECT count(*) AS n, min(rule) AS rule FROM claims WHERE import = $1',
    [run.id],
  );
  expect(claims).toEqual([{ n: 1, rule: 'import' }]);
  const profiles = await harness.driver.query(
    "SELECT name FROM profiles WHERE traits->>'email' = 'anna@rossi.it'",
  );
  expect(profiles).toEqual([{ name: 'Anna Rossi' }]);
});

it('loses and doubles nothing when the engine is killed half-way', async () => {
  const rows = Array.from(
    { length: 60_000 },
    (_, index) => `kill${index % 700},step ${index},2020-07-01 00:00:00`,
  );
  const mapping = parseMapping('person=user_id,event=event,time=timestamp');
  const { id } = await harness.start('kill.csv', table(...rows), { mapping });
  const find = () => readImport(harness.deps, { workspace: harness.workspace, id });
  while ((await find()).stored === 0) await sleep(20);
  for (let kills = 0; kills < 3; kills += 1) {
    process.kill(harness.events.enginePid()!, 'SIGKILL');
    await sleep(1_500);
  }
  await harness.deps.runner.idle();
  expect(await find()).toMatchObject({ status: 'done', rowsRead: 60_000, stored: 60_000, duplicate: 0 });
  const [log] = await harness.log('count() AS rows, uniqExact(mh) AS messages', `import = ${id}`, '');
  expect(log).toEqual({ rows: '60000', messages: '60000' });
  harness.errors.length = 0;
});

it('fails what the server was doing when it stopped, and takes the file again', async () => {
  const { id } = await harness.run('cut.csv', table('cut,a,2020-06-01', 'cut,b,2020-06-01'));
  await harness.driver.query(
    "UPDATE jobs SET status = 'running', ended_at = NULL WHERE id = (SELECT job FROM imports WHERE id = $1)",
    [id],
  );
  expect(await recoverImports({ ...harness.erase, directory: harness.deps.directory, node: 0 })).toEqual({
    interrupted: 1,
    undone: 0,
  });
  expect(await readImport(harness.deps, { workspace: harness.workspace, id })).toMatchObject({
    status: 'failed',
    error: { code: 'import_interrupted' },
  });
  expect(
    await harness.run('cut.csv', table('cut,a,2020-06-01', 'cut,b,2020-06-01', 'cut,c,2020-06-01')),
  ).toMatchObject({ stored: 1, duplicate: 2 });
  expect(harness.errors).toEqual([]);
});
