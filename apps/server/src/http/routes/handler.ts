import type { RouteShape } from '@viaggio/contract/common';
import type { RouteName, Routes } from '@viaggio/contract/routes';
import type { z } from 'zod';
import type { ContextOf } from '../access/context';
import type { FileAnswer } from './sendFile';

/** A file that arrived with a request. It is removed after the answer, unless the use case moved it away. */
export interface Upload {
  readonly path: string;
  /** As the client named it: for people, never for paths. */
  readonly name: string;
  readonly bytes: number;
}

/** A stream of server-sent events to one client. */
export interface EventStream<Data> {
  /** `Last-Event-ID`: of the latest event the client has, where it comes back. */
  readonly lastEventId: string | undefined;
  /** Begins the answer, as sending does. A fault before that is answered as any other. */
  open(): void;
  /** Resolves when the client can take more; events sent meanwhile would fill the memory. */
  send(data: Data, event?: { readonly name?: string; readonly id?: string }): Promise<void>;
  /** Aborted when the client has gone or the server stops. */
  readonly closed: AbortSignal;
}

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;

/** What a handler is given: parsed by the schemas of the route. */
export interface HandlerInput<R extends RouteShape> {
  readonly params: Parsed<R['params']>;
  readonly query: Parsed<R['query']>;
  readonly body: Parsed<R['body']>;
  readonly upload: R['wire'] extends 'multipart' ? Upload : undefined;
}

/** One route's work: a use case, and the words of the wire. A streaming handler opens the stream and resolves when it has no
 * more; one that answers a file has begun it. */
export type Handler<R extends RouteShape> = R['wire'] extends 'stream'
  ? (
      input: HandlerInput<R>,
      context: ContextOf<R['access']>,
      stream: EventStream<z.input<R['response']>>,
    ) => Promise<void>
  : (
      input: HandlerInput<R>,
      context: ContextOf<R['access']>,
    ) => Promise<R['wire'] extends 'file' ? FileAnswer : z.input<R['response']>>;

export type Handlers<Names extends RouteName = RouteName> = { readonly [N in Names]: Handler<Routes[N]> };

/** Routes of access, served by this room. */
export type AccessRoute =
  | 'getSetup'
  | 'setUp'
  | 'getMe'
  | 'updateMe'
  | 'listWorkspaces'
  | 'createWorkspace'
  | 'getWorkspace'
  | 'updateWorkspace'
  | 'deleteWorkspace'
  | 'listMembers'
  | 'updateMember'
  | 'removeMember'
  | 'listInvitations'
  | 'invite'
  | 'withdrawInvitation'
  | 'readInvitation'
  | 'acceptInvitation'
  | 'listKeys'
  | 'createKey'
  | 'rotateKey'
  | 'revokeKey'
  | 'listSources'
  | 'createSource'
  | 'updateSource'
  | 'rotateSource'
  | 'deleteSource'
  | 'listJobs'
  | 'getJob'
  | 'listAudit'
  | 'getOpenApi';

/** Handlers of all other routes. */
export type OtherHandlers = Handlers<Exclude<RouteName, AccessRoute>>;
