import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { hashOfMessage, loggedMessages, sendBatch, startWhole } from './testing/wholeServer';

const DISK_MEGABYTES = 400;
const MEGABYTE = 1024 ** 2;

/** A disk of its own, in memory; undefined where this user may not make one. */
function mountDisk(): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  const at = mkdtempSync(join(tmpdir(), 'viaggio-disk-'));
  const made = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_MEGABYTES}m`, 'tmpfs', at]);
  if (made.status !== 0) return undefined;
  chmodSync(at, 0o755);
  return at;
}

const disk = mountDisk();
let stop = async (): Promise<void> => undefined;
afterAll(async () => {
  await stop();
  if (disk === undefined) return;
  spawnSync('umount', ['-l', disk]);
  rmSync(disk, { recursive: true, force: true });
});

describe.skipIf(disk === undefined)('a full disk', () => {
  it('turns events away, says so, loses nothing it took, and goes on by itself when there is room', async () => {
    const server = await startWhole(join(disk!, 'data'));
    const { app, url } = server;
    stop = () => app.stop('the end of the test');
    const taken: string[] = [];
    let sent = 0;
    /** A batch as a client sends it; one that gets no answer in time is not acknowledged. */
    const send = async (limitMs: number): Promise<number> => {
      const ids = Array.from({ length: 50 }, () => `m${sent++}`);
      const batch = ids.map((messageId) => ({
        type: 'track',
        event: 'Product Viewed',
        userId: `u-${messageId}`,
        messageId,
        properties: { text: messageId.repeat(20) },
      }));
      const status = await sendBatch(server, batch, limitMs);
      if (status === 200) taken.push(...ids);
      return status;
    };
    expect(await send(60_000)).toBe(200);

    const filler = join(disk!, 'filler');
    const { bavail, bsize } = statfsSync(disk!);
    try {
      writeFileSync(filler, Buffer.alloc(bavail * bsize + MEGABYTE));
    } catch (fault) {
      expect((fault as NodeJS.ErrnoException).code).toBe('ENOSPC');
    }
    const statuses: number[] = [];
    for (let round = 0; round < 3; round++) statuses.push(await send(45_000));
    expect(statuses.some((status) => status === 200)).toBe(false);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    const metrics = await (await fetch(`${url}/metrics`)).text();
    expect(Number(/viaggio_disk_free_bytes\{holds="data"\} (\S+)/.exec(metrics)?.[1])).toBeLessThan(MEGABYTE);

    rmSync(filler);
    let back = 0;
    for (let look = 0; look < 60 && back !== 200; look++) {
      back = await send(20_000);
      if (back !== 200) await sleep(1_000);
    }
    expect(back).toBe(200);
    const logged = await loggedMessages(server);
    for (const id of taken) {
      const hash = hashOfMessage(server.data, id);
      expect(logged.filter((one) => one === hash)).toHaveLength(1);
    }
  });
});
