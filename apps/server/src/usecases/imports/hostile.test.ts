import { gzipSync } from 'node:zlib';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readImport } from './readImport';
import { startImport } from './startImport';
import { buildXlsx } from './testing/buildXlsx.fixture';
import { type ImportHarness, importHarness } from './testing/importHarness.fixture';

let harness: ImportHarness;
beforeAll(async () => {
  harness = await importHarness();
});
afterAll(() => harness.close());

const table = (prefix: string, rows: number): string =>
  `user,event,date\n${Array.from({ length: rows }, (_, n) => `${prefix}${n},visit,2020-01-01 10:00:00`).join('\n')}\n`;

async function countOf(prefix: string): Promise<number> {
  const [found] = await harness.log<{ n: string }>('count() AS n', `user_id LIKE '${prefix}%'`, '');
  return Number(found!.n);
}

describe('files made to do harm', () => {
  it.each([
    [
      'a workbook that packs a thousand times',
      '<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row>'.repeat(2_500_000),
      'workbook_too_large',
    ],
    [
      'a cell without end',
      `<row><c t="inlineStr"><is><t>${'x'.repeat(20_000_000)}</t></is></c></row>`,
      'file_broken',
    ],
  ])('%s is refused', async (_, sheet, code) => {
    await expect(harness.start('x', buildXlsx(sheet, { packed: true }))).rejects.toMatchObject({ code });
  });

  it('gzip that lies of its length or its content is refused', async () => {
    const packed = gzipSync(table('z', 1_000));
    for (const at of [packed.length - 2, packed.length - 6, 400]) {
      const wrong = Buffer.from(packed);
      wrong[at]! ^= 0xff;
      await expect(harness.start('x', wrong)).rejects.toMatchObject({ code: 'file_broken' });
    }
    expect(await countOf('z')).toBe(0);
  });

  it('rows of thousands of cells are set apart, and do not make columns', async () => {
    const content = `${table('w', 30)}w-wide,visit,2020-01-01${',x'.repeat(100_000)}\n`;
    expect(await harness.run('wide.csv', content)).toMatchObject({
      stored: 30,
      quarantined: 1,
      reasons: [{ reason: 'too_many_cells', rows: 1, firstRow: 32 }],
    });
  });

  it('nothing in a person id, a name or a mail can break a store', async () => {
    const names = ['a\u0000b', "'; DROP TABLE events; --", '{workspace:UInt32}', '\u202e', '\\', '"'];
    const rows = names.map(
      (name, n) => `"h${n}${name.replaceAll('"', '""')}","${n}@b.it","x\u0000${n}",2020-01-01`,
    );
    const run = await harness.run('names.csv', `user,email,event,date\n${rows.join('\n')}\n`);
    expect(run).toMatchObject({ status: 'done', rowsRead: names.length });
    expect(run.stored + run.quarantined).toBe(names.length);
    expect(harness.errors).toEqual([]);
  });
});

it('reads Parquet of odd types: nothing is lost that can be said as text', async () => {
  const at = new Date('2020-07-01T10:00:00Z');
  const parquet = parquetWriteBuffer({
    columnData: [
      { name: 'user_id', data: ['p1', 'p2'], type: 'STRING' },
      { name: 'event', data: ['buy', null], type: 'STRING', nullable: true },
      { name: 'timestamp', data: [at, at], type: 'TIMESTAMP' },
      { name: 'nan', data: [Number.NaN, Number.POSITIVE_INFINITY], type: 'DOUBLE' },
      { name: 'huge', data: [2n ** 62n, -(2n ** 62n)], type: 'INT64' },
      { name: 'bytes', data: [new Uint8Array([0, 255]), new Uint8Array()], type: 'BYTE_ARRAY' },
      { name: 'nested', data: [{ a: [1, { b: null }] }, { a: [] }], type: 'JSON' },
      { name: 'flag', data: [true, false], type: 'BOOLEAN' },
    ],
  });
  const run = await harness.run('odd.parquet', Buffer.from(parquet));
  expect(run).toMatchObject({ status: 'done', stored: 1, quarantined: 1 });
  const [row] = await harness.log<{ properties: string }>('properties', "user_id = 'p1'");
  expect(JSON.parse(row!.properties)).toMatchObject({ huge: String(2n ** 62n), flag: true });
});

describe('a file that was cut off', () => {
  const whole = Buffer.from(
    `user,event,date\n${Array.from({ length: 200 }, (_, n) => `c${n},caffè ${n},2020-01-01`).join('\n')}\n`,
  );

  it('inside a letter is read in its own encoding, and the whole one adds the rest', async () => {
    const cut = whole.subarray(0, whole.lastIndexOf('è') + 1);
    expect(await harness.run('cut.csv', cut)).toMatchObject({
      reading: { encoding: 'utf-8' },
      rowsRead: 200,
    });
    expect(await harness.run('whole.csv', whole)).toMatchObject({ stored: 1, duplicate: 199 });
  });
});

describe('two at once', () => {
  it('of the same file store every row once', async () => {
    const content = table('t', 5_000);
    const ids = await Promise.all(['a', 'b'].map(async (name) => (await harness.start(name, content)).id));
    await harness.deps.runner.idle();
    const runs = await Promise.all(
      ids.map((id) => readImport(harness.deps, { workspace: harness.workspace, id })),
    );
    expect(runs.map(({ stored, duplicate }) => stored + duplicate)).toEqual([5_000, 5_000]);
    expect(runs.reduce((sum, { stored }) => sum + stored, 0)).toBe(5_000);
    expect(await countOf('t')).toBe(5_000);
  });
});

describe('a disk that is full', () => {
  it('fails the import and says so; the same file again stores the rest', async () => {
    const { writeFileSync } = await import('node:fs');
    const { join } = await import('node:path');
    const content = table('d', 20_000);
    const path = join(harness.directory, 'upload-full');
    writeFileSync(path, content);
    let commits = 0;
    const commit: typeof harness.deps.collect.commit = (entries) => {
      commits += 1;
      const full = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
      return commits > 4 ? Promise.reject(full) : harness.core.collect.commit(entries);
    };
    const { id } = await startImport(
      { ...harness.deps, collect: { ...harness.deps.collect, commit } },
      {
        workspace: harness.workspace,
        actor: { kind: 'system', id: 'test' },
        file: { path, name: 'd.csv', bytes: content.length },
        mapping: undefined,
        timeZone: undefined,
        dateOrder: 'auto',
        preset: undefined,
        dryRun: false,
      },
    );
    await harness.deps.runner.idle();
    const failed = await readImport(harness.deps, { workspace: harness.workspace, id });
    expect(failed).toMatchObject({ status: 'failed', error: { code: 'import_failed' }, stored: 6_000 });
    expect(await countOf('d')).toBe(6_000);
    expect(harness.errors.splice(0)).toHaveLength(1);
    expect(await harness.run('d.csv', content)).toMatchObject({ stored: 14_000, duplicate: 6_000 });
    expect(await countOf('d')).toBe(20_000);
  });
});
