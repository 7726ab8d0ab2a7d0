import { createEngineClient, type QueryRequest, readText } from './engineClient';
import { parseBlocks } from './parseBlocks';
import { encodeRows } from './rowBinary';
import { type EngineOptions, superviseEngine } from './superviseEngine';
import { type EventsDriver, type QueryLimits, type QueryParams, withLimits } from './types';

/** The embedded events store: chDB in a child process of ours. Begins at once; questions wait until it answers. */
export function openChdb(options: EngineOptions): EventsDriver & { enginePid(): number | undefined } {
  const engine = superviseEngine(options);
  const client = createEngineClient(options.socket);

  const run = async (sql: string, params: QueryParams, answer: Omit<QueryRequest, 'sql' | 'params'>) => {
    await engine.ready();
    return client.post(
      '/query',
      Buffer.from(JSON.stringify({ sql, params, ...answer } satisfies QueryRequest)),
    );
  };

  return {
    capabilities: { kind: 'chdb', cluster: '' },
    enginePid: () => engine.pid,
    query: async <Row>(sql: string, params: QueryParams = {}, limits?: QueryLimits) => {
      const rank = limits?.rank ?? 'report';
      const answer = { format: 'JSONEachRow', stream: false, rank };
      const text = await readText(await run(withLimits(sql, limits), params, answer));
      return text
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Row);
    },
    stream: async function* <Row extends readonly unknown[]>(
      sql: string,
      params: QueryParams = {},
      limits?: QueryLimits,
    ) {
      const rank = limits?.rank ?? 'report';
      const answer = { format: 'JSONCompactEachRow', stream: true, rank };
      yield* parseBlocks<Row>(await run(withLimits(sql, limits), params, answer));
    },
    command: async (sql, params = {}, limits) => {
      const rank = limits?.rank ?? 'report';
      await readText(await run(sql, params, { format: 'JSONEachRow', stream: false, rank }));
    },
    insert: async (table, columns, payload) => {
      await engine.ready();
      const query = new URLSearchParams({ table, columns: columns.join(',') });
      await readText(await client.post(`/insert?${query}`, payload));
    },
    insertRows: async (table, columns, rows) => {
      if (rows.length === 0) return;
      await engine.ready();
      const structure = columns.map(({ name, type }) => `${name} ${type}`).join(', ');
      const query = new URLSearchParams({
        table,
        columns: columns.map(({ name }) => name).join(','),
        structure,
      });
      await readText(await client.post(`/insert-rows?${query}`, encodeRows(columns, rows)));
    },
    close: async () => {
      client.close();
      await engine.stop();
    },
  };
}
