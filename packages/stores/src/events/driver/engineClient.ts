import { Agent, type ClientRequestArgs, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { AppError } from '@viaggio/domain/shared';
import type { QueryParams, QueryRank } from './types';

/** A statement on its way to the engine. */
export interface QueryRequest {
  readonly sql: string;
  readonly params: QueryParams;
  readonly format: string;
  readonly stream: boolean;
  readonly rank: QueryRank;
}

/** Talks to the engine child over its private socket. */
export interface EngineClient {
  post(path: string, body: Buffer): Promise<Readable>;
  close(): void;
}

/** Limits of a query that a caller can do something about, by the engine's code. */
const LIMITS: Readonly<Record<number, readonly [code: string, message: string]>> = {
  159: [
    'query_too_slow',
    'This question takes too long: choose a shorter period, fewer steps, or steps without conditions on properties.',
  ],
  241: [
    'query_too_large',
    'This question takes too much memory: choose a shorter period, or fewer things to tell apart.',
  ],
};

/** A refusal of the engine: its own error code, and the text it gave as the cause. */
export class EngineError extends AppError {
  readonly engineCode: number;
  constructor(engineCode: number, message: string) {
    const limit = LIMITS[engineCode];
    if (limit) super(limit[0], limit[1], { status: 422, cause: message });
    else super('events_store_failed', message, { status: 500 });
    this.engineCode = engineCode;
  }
}

export async function readText(stream: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/**
 * Node's agent leaves a connection without a listener for a moment whenever it goes from one request to the next (its
 * source says so in three places). An engine that is killed just then would end the server by a fault nobody hears.
 */
class EngineAgent extends Agent {
  override createConnection(options: ClientRequestArgs): Socket {
    return connect(options.socketPath as string).on('error', () => undefined);
  }
}

export function createEngineClient(socketPath: string): EngineClient {
  const agent = new EngineAgent({ keepAlive: true, maxSockets: 64 });
  return {
    post: (path, body) =>
      new Promise((resolve, reject) => {
        const call = request({ socketPath, path, method: 'POST', agent }, (response) => {
          if (response.statusCode === 200) {
            resolve(response);
            return;
          }
          readText(response).then((text) => {
            const { code, message } = JSON.parse(text) as { code: number; message: string };
            reject(new EngineError(code, message));
          }, reject);
        });
        call.on('error', (cause) =>
          reject(
            new AppError(
              'events_store_unavailable',
              'The events engine does not answer; it is being restarted.',
              {
                status: 503,
                cause,
              },
            ),
          ),
        );
        call.end(body);
      }),
    close: () => agent.destroy(),
  };
}
