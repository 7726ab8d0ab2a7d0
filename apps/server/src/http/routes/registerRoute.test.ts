import { readdir, readFile, rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { LiveEvent } from '@viaggio/contract/sources';
import { AppError } from '@viaggio/domain/shared';
import { describe, expect, it } from 'vitest';
import { creditAggregatedPaths } from '../../usecases/reports/creditAggregatedPaths';
import { createTestService, stubHandlers, type TestService } from '../testing/createTestService';
import type { OtherHandlers, Upload } from './handler';

async function withService(
  handlers: Partial<OtherHandlers>,
  work: (service: TestService, headers: Record<string, string>) => Promise<void>,
  changes: Parameters<typeof createTestService>[0] = {},
): Promise<void> {
  const service = await createTestService({ handlers: { ...stubHandlers(), ...handlers }, ...changes });
  const workspace = await service.newWorkspace('W');
  const cookie = await service.newUser('owner@w.it', { workspace, role: 'owner' });
  await work(service, { cookie }).finally(() => service.close());
}

function form(parts: { name: string; content: string; file?: string }[]) {
  const lines = parts.map(
    ({ name, content, file }) =>
      `--b\r\ncontent-disposition: form-data; name="${name}"${file ? `; filename="${file}"` : ''}\r\n\r\n${content}\r\n`,
  );
  return { payload: `${lines.join('')}--b--\r\n`, type: 'multipart/form-data; boundary=b' };
}

describe('a file', () => {
  const send = (service: TestService, headers: Record<string, string>, parts: Parameters<typeof form>[0]) => {
    const { payload, type } = form(parts);
    return service.app.inject({
      method: 'POST',
      url: '/api/v1/imports',
      payload,
      headers: { ...headers, 'content-type': type },
    });
  };

  it('comes with its fields, on whichever side of it they stand, and is gone after the answer', async () => {
    const got: { fields: unknown; upload: Upload; content: string }[] = [];
    const startImport = (async ({ body, upload }: { body: unknown; upload: Upload }) => {
      got.push({ fields: body, upload, content: await readFile(upload.path, 'utf8') });
      return {};
    }) as unknown as OtherHandlers['startImport'];
    await withService({ startImport }, async (service, headers) => {
      const answer = await send(service, headers, [
        { name: 'timezone', content: 'Europe/Rome' },
        { name: 'file', content: 'a;b\r\n1;2', file: '../../orders.csv' },
        { name: 'dryRun', content: 'true' },
      ]);
      expect(answer.statusCode).toBe(200);
      expect(got[0]).toMatchObject({
        fields: { timezone: 'Europe/Rome', dryRun: 'true' },
        upload: { bytes: 8 },
        content: 'a;b\r\n1;2',
      });
      expect(got[0]!.upload.path.startsWith(service.deps.uploads.directory)).toBe(true);
      expect(got[0]!.upload.path).not.toContain('orders');
      expect(await readdir(service.deps.uploads.directory)).toEqual([]);
    });
  });

  it('stays where its use case moved it', async () => {
    const startImport = (async ({ upload }: { upload: Upload }) => {
      await rename(upload.path, join(upload.path, '..', 'kept'));
      return {};
    }) as unknown as OtherHandlers['startImport'];
    await withService({ startImport }, async (service, headers) => {
      await send(service, headers, [{ name: 'file', content: 'x', file: 'a' }]);
      expect(await readdir(service.deps.uploads.directory)).toEqual(['kept']);
    });
  });

  it('is refused when it is too large, missing, misnamed, or comes with fields that are not right', async () => {
    await withService(
      {},
      async (service, headers) => {
        const codes = [
          await send(service, headers, [{ name: 'file', content: 'x'.repeat(2_000), file: 'a' }]),
          await send(service, headers, [{ name: 'dryRun', content: 'true' }]),
          await send(service, headers, [{ name: 'other', content: 'x', file: 'a' }]),
          await send(service, headers, [
            { name: 'file', content: 'x', file: 'a' },
            { name: 'dryRun', content: 'perhaps' },
          ]),
        ].map((answer) => [answer.statusCode, answer.json().error.code]);
        expect(codes).toEqual([
          [413, 'file_too_large'],
          [400, 'file_missing'],
          [400, 'invalid_form'],
          [400, 'invalid_input'],
        ]);
        expect(await readdir(service.deps.uploads.directory)).toEqual([]);
      },
      { uploads: { directory: join(tmpdir(), `viaggio-uploads-${process.pid}`), maxBytes: 1_000 } },
    );
  });

  it('of somebody who may not import is not even read', async () => {
    await withService({}, async (service) => {
      const answer = await send(service, {}, [{ name: 'file', content: 'x', file: 'a' }]);
      expect(answer.statusCode).toBe(401);
    });
  });
});

describe('a stream', () => {
  const event = { id: '1', name: 'Order Completed' } as LiveEvent;

  it('sends events as they come, until its work ends', async () => {
    const liveEvents: OtherHandlers['liveEvents'] = async (_input, { workspace }, stream) => {
      await stream.send({ ...event, id: String(workspace) });
      await stream.send(event);
    };
    await withService({ liveEvents }, async (service, headers) => {
      const answer = await service.app.inject({ url: '/api/v1/sources/live', headers });
      expect(answer.headers['content-type']).toMatch(/^text\/event-stream/);
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
      expect(answer.body).toMatch(
        /^: open\n\nevent: event\ndata: \{"id":"\d+","name":"Order Completed"\}\n\nevent: event\n/,
      );
    });
  });

  it('ends when the server stops', async () => {
    let ended = false;
    const liveEvents: OtherHandlers['liveEvents'] = async (_input, _context, stream) => {
      stream.open();
      await new Promise((resolve) => stream.closed.addEventListener('abort', resolve));
      ended = true;
    };
    await withService({ liveEvents }, async (service, headers) => {
      const answer = service.app.inject({ url: '/api/v1/sources/live', headers });
      await new Promise((resolve) => setTimeout(resolve, 100));
      await service.app.close();
      await answer;
      expect(ended).toBe(true);
    });
  });

  it('that fails ends, and is logged without its words', async () => {
    const liveEvents: OtherHandlers['liveEvents'] = async (_input, _context, stream) => {
      stream.open();
      throw new Error('anna@bottega.it is not to be logged');
    };
    await withService({ liveEvents }, async (service, headers) => {
      const answer = await service.app.inject({ url: '/api/v1/sources/live', headers });
      expect(answer.body).toBe(': open\n\n');
      expect(service.logged()).toContain('stream failed');
      expect(service.logged()).not.toContain('anna@');
    });
  });
});

describe('a stream that was not opened', () => {
  it('is refused as any other route', async () => {
    const liveEvents: OtherHandlers['liveEvents'] = async () => {
      throw new AppError('too_many_streams', 'Close one.', { status: 429 });
    };
    await withService({ liveEvents }, async (service, headers) => {
      const answer = await service.app.inject({ url: '/api/v1/sources/live', headers });
      expect([answer.statusCode, answer.json().error.code]).toEqual([429, 'too_many_streams']);
    });
  });

  it('sends the names and ids of events, and hears which one the client has', async () => {
    const liveEvents: OtherHandlers['liveEvents'] = async (_input, _context, stream) => {
      await stream.send({ id: stream.lastEventId } as LiveEvent, { name: 'update', id: '8' });
    };
    await withService({ liveEvents }, async (service, headers) => {
      const asked = { url: '/api/v1/sources/live', headers: { ...headers, 'last-event-id': '7' } };
      const { body } = await service.app.inject(asked);
      expect(body).toBe(': open\n\nid: 8\nevent: update\ndata: {"id":"7"}\n\n');
    });
  });
});

describe('what a handler throws', () => {
  it('is said as it is when expected, in general words when not, and logged with the id that was answered', async () => {
    const handlers: Partial<OtherHandlers> = {
      listModels: async () => {
        throw new AppError('model_busy', 'Wait for the model.', { status: 409, field: 'id' });
      },
      getTouchpoints: async () => {
        throw new Error('Key (email)=(anna@bottega.it) already exists');
      },
      listSignals: async () => {
        throw Object.assign(new Error('terminating connection'), { code: '57P01' });
      },
      getQuality: async () => {
        throw new AppError('events_store_unavailable', 'The events store does not answer.', { status: 503 });
      },
    };
    await withService(handlers, async (service, headers) => {
      const get = (path: string) => service.app.inject({ url: `/api/v1${path}`, headers });
      const expected = await get('/models');
      expect([expected.statusCode, expected.json()]).toEqual([
        409,
        { error: { code: 'model_busy', message: 'Wait for the model.', field: 'id' } },
      ]);
      const fault = await get('/touchpoints');
      expect([fault.statusCode, fault.json().error.code]).toEqual([500, 'internal_error']);
      expect(fault.body).not.toContain('anna');
      expect(service.logged()).toContain(String(fault.headers['x-request-id']));
      for (const path of ['/signals', '/quality']) {
        const away = await get(path);
        expect([away.statusCode, away.headers['retry-after']], path).toEqual([503, '5']);
      }
      expect(service.logged()).not.toContain('anna@');
    });
  });
});

describe('a long answer', () => {
  it('travels compressed where the client can read it', async () => {
    await withService({}, async (service) => {
      const get = (encoding: string) =>
        service.app.inject({ url: '/api/v1/openapi.json', headers: { 'accept-encoding': encoding } });
      const [plain, compressed] = [await get('identity'), await get('gzip, br')];
      expect(compressed.headers['content-encoding']).toBe('gzip');
      expect(gunzipSync(compressed.rawPayload).toString()).toBe(plain.body);
      expect(compressed.rawPayload.length).toBeLessThan(plain.rawPayload.length / 5);
      expect(Object.keys(plain.json().paths).length).toBeGreaterThan(40);
    });
  });
});

describe('a request', () => {
  it('without a body may still say that it is JSON', async () => {
    await withService({}, async (service, headers) => {
      const answer = await service.app.inject({
        method: 'POST',
        url: '/api/v1/models/m/default',
        headers: { ...headers, 'content-type': 'application/json' },
      });
      expect(answer.statusCode).toBe(200);
    });
  });

  it('is answered 429, with the seconds to wait, when there were too many', async () => {
    await withService(
      {},
      async (service) => {
        const ask = () => service.app.inject('/api/v1/setup');
        const statuses = [];
        for (let n = 0; n < 6; n += 1) statuses.push((await ask()).statusCode);
        expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
        const refused = await ask();
        expect(refused.json().error.code).toBe('too_many_requests');
        expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
        expect((await service.app.inject('/healthz')).statusCode).toBe(200);
      },
      { apiRequestsPerMinute: 5 },
    );
  });
});

describe('paths counted elsewhere', () => {
  const pathAttribution = (async ({ body }: { body: Parameters<typeof creditAggregatedPaths>[2] }) =>
    creditAggregatedPaths({ now: () => 0 }, { currency: 'EUR' }, body)) as OtherHandlers['pathAttribution'];
  const ask = (service: TestService, headers: Record<string, string>, paths: readonly object[]) =>
    service.app.inject({
      method: 'POST',
      url: '/api/v1/reports/path-attribution',
      payload: { paths, models: ['linear'] },
      headers,
    });

  it('may be as many as the description says, in a body larger than usual', async () => {
    await withService({ pathAttribution }, async (service, headers) => {
      const path = { path: ['email', 'a channel with a long name', 'search'], conversions: 1, value: 2 };
      const many = await ask(service, headers, new Array(100_000).fill(path));
      expect(many.statusCode).toBe(200);
      expect(many.json().data).toMatchObject({ conversions: 100_000, value: 200_000 });
      expect((await ask(service, headers, new Array(100_001).fill(path))).statusCode).toBe(400);
    });
  }, 30_000);

  it('are refused where their sum is no number any more', async () => {
    await withService({ pathAttribution }, async (service, headers) => {
      const path = { path: ['email'], conversions: 1, value: 1.7e308 };
      const answer = await ask(service, headers, [path, path]);
      expect([answer.statusCode, answer.json().error.code]).toEqual([422, 'figure_too_large']);
    });
  });
});
