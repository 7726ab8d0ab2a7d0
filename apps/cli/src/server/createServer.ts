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
}

export function createServer(io: Io, { url, apiKey }: ServerAddress, words: Words): Server {
  return {
    call: async (path, sent = {}) => {
      const headers = { ...sent.headers, authorization: `Bearer ${apiKey}` };
      const streaming = sent.body === undefined ? {} : { duplex: 'half' as const };
      const response = await io.fetch(`${url}${path}`, { ...sent, ...streaming, headers }).catch((cause) => {
        throw new CliError(words.noServer(url), EXIT.noServer, { cause });
      });
      const answer: unknown = await response.json().catch(() => undefined);
      if (response.ok && answer !== undefined) return answer;
      const said = errorBody.safeParse(answer);
      const { status } = response;
      const message = said.success ? words.refused(said.data.error.message) : words.badAnswer(status);
      throw new CliError(message, EXIT.failed, { status });
    },
  };
}
