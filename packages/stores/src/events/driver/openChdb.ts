import { createEngineClient, readText } from './engineClient';
import { parseBlocks } from './parseBlocks';
import { type EngineOptions, superviseEngine } from './superviseEngine';
import { type EventsDriver, type QueryLimits, type QueryParams, withLimits } from './types';

/** The embedded events store: chDB in a child process of ours. */
export async function openChdb(
  options: EngineOptions,
): Promise<EventsDriver & { enginePid(): number | undefined }> {
  const engine = superviseEngine(options);
  await engine.ready();
  const client = createEngineClient(options.socket);

  const run = async (sql: string, params: QueryParams, format: string, stream: boolean) => {
    await engine.ready();
    return client.post('/query', Buffer.from(JSON.stringify({ sql, params, format, stream })));
  };

  return {
    capabilities: { kind: 'chdb', cluster: '' },
    enginePid: () => engine.pid,
    query: async <Row>(sql: string, params: QueryParams = {}, limits?: QueryLimits) => {
      const text = await readText(await run(withLimits(sql, limits), params, 'JSONEachRow', false));
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
      yield* parseBlocks<Row>(await run(withLimits(sql, limits), params, 'JSONCompactEachRow', true));
    },
    command: async (sql, params = {}) => {
      await readText(await run(sql, params, 'JSONEachRow', false));
    },
    insert: async (table, columns, payload) => {
      await engine.ready();
      const query = new URLSearchParams({ table, columns: columns.join(',') });
      await readText(await client.post(`/insert?${query}`, payload));
    },
    close: async () => {
      client.close();
      await engine.stop();
    },
  };
}
