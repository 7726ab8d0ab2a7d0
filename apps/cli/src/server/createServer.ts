import { errorBody } from '@viaggio/contract/common';
import { CliError, EXIT, type Io } from '../io';
import type { Words } from '../words/index';

export interface ServerAddress {
  /** Without a slash at the end. */
  readonly url: string;
  readonly apiKey: string;
}

/** What is sent beside the address. */
export type Sent = Pick<RequestInit, 'method' | 'body'> & {
  readonly headers?: Readonly<Record<string, string>>;
};

/** The running server: answers its JSON, or fails with the one line to show. */
export interface Server {
  call(path: string, sent?: Sent): Promise<unknown>;
  /** Answers a file, to be read as it comes. */
  open(path: string): Promise<Response>;
}

export function createServer(io: Io, { url, apiKey }: ServerAddress, words: Words): Server {
  const send = (path: string, sent: Sent): Promise<Response> => {
    const headers = { ...sent.headers, authorization: `Bearer ${apiKey}` };
    const streaming = sent.body === undefined ? {} : { duplex: 'half' as const };
    return io.fetch(`${url}${path}`, { ...sent, ...streaming, headers }).catch((cause) => {
      throw new CliError(words.noServer(url), EXIT.noServer, { cause });
    });
  };
  const refusal = (status: number, answer: unknown): CliError => {
    const said = errorBody.safeParse(answer);
    const message = said.success ? words.refused(said.data.error.message) : words.badAnswer(status);
    return new CliError(message, EXIT.failed, { status });
  };
  return {
    call: async (path, sent = {}) => {
      const response = await send(path, sent);
      const answer: unknown = await response.json().catch(() => undefined);
      if (response.ok && answer !== undefined) return answer;
      throw refusal(response.status, answer);
    },
    open: async (path) => {
      const response = await send(path, {});
      if (response.ok) return response;
      throw refusal(response.status, await response.json().catch(() => undefined));
    },
  };
}
