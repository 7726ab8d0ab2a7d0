import type { z } from 'zod';
import type { Role, Scope } from '../access/index';
import { type Addresses, addresses, type OperationName } from '../addresses/index';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * Who may call. `session`: the least role in the workspace of the request, `member` for anybody signed in
 * (no workspace needed), `public` for everybody. `scope`: what an API key needs; null when keys may not call.
 */
export interface Access {
  readonly session: Role | 'member' | 'public';
  readonly scope: Scope | null;
}

/**
 * How the body travels: `multipart` fields are described by `body`; `stream` answers server-sent events; `file`
 * answers a file to keep, as it is made.
 */
export type Wire = 'json' | 'multipart' | 'stream' | 'file';

export interface RouteShape {
  readonly method: Method;
  /** Under `/api/v1`, parameters in braces: `/people/{id}/links/{link}`. */
  readonly path: string;
  readonly access: Access;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly wire?: Wire;
  /** Content types a `file` may have. */
  readonly types?: readonly string[];
  /** Bytes of a body that may be larger than usual (2 MiB). */
  readonly maxBody?: number;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  readonly response: z.ZodType;
}

type Described = Omit<RouteShape, 'method' | 'path'>;

/** A route: its address from the table, and the exact types of the rest, shared by client and server. */
export function route<const N extends OperationName, const R extends Described>(
  name: N,
  shape: R,
): R & { readonly method: Addresses[N][0]; readonly path: Addresses[N][1] } {
  const [method, path] = addresses[name];
  return { ...shape, method, path };
}

/** What a caller writes. */
export type RouteInput<R extends RouteShape> = (R['params'] extends z.ZodType
  ? { params: z.input<R['params']> }
  : object) &
  (R['query'] extends z.ZodType ? { query?: z.input<R['query']> } : object) &
  (R['body'] extends z.ZodType ? { body: z.input<R['body']> } : object);

/** What a caller reads. */
export type RouteOutput<R extends RouteShape> = z.output<R['response']>;
