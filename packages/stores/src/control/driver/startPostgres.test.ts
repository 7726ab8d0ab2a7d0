import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isAlive } from './isAlive';
import { openPostgres } from './openPostgres';
import { type EmbeddedPostgres, type PostgresPlace, placePostgres, startPostgres } from './startPostgres';

let home: string;
let place: PostgresPlace;
let server: EmbeddedPostgres | undefined;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'viaggio-postgres-'));
  // As root the server runs as another user, who must be able to enter.
  chmodSync(home, 0o755);
  place = placePostgres(join(home, 'control'));
});
afterEach(async () => {
  await server?.stop();
  for (const path of [place.connection.host, home]) rmSync(path, { recursive: true, force: true });
});

async function answer(): Promise<number> {
  const driver = openPostgres(place.connection, 1);
  const [row] = await driver.query<{ n: number }>('SELECT 1 AS n').finally(() => driver.close());
  return row!.n;
}

describe('the embedded PostgreSQL', () => {
  it('is taken over when it outlived its parent', async () => {
    const first = await startPostgres(place);
    server = await startPostgres(place);
    expect([server.adopted, server.pid]).toEqual([true, first.pid]);
    expect(await answer()).toBe(1);
    // Else the first would start again what the second stops.
    await first.stop();
  });

  it('is started again when what was taken over was on its way out', async () => {
    const first = await startPostgres(place);
    const stopping = first.stop();
    server = await startPostgres(place);
    await stopping;
    while (!isAlive(server.pid)) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(server.pid).not.toBe(first.pid);
    expect(await answer()).toBe(1);
  }, 30_000);
});
