import { rm } from 'node:fs/promises';
import type { RouteShape } from '@viaggio/contract/common';
import { WORKSPACE_HEADER } from '@viaggio/contract/routes';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { authorize, type Grant } from '../access/authorize';
import { checkOrigin } from '../access/checkOrigin';
import type { PublicContext } from '../access/context';
import { findCaller } from '../access/findCaller';
import { describeFault } from '../errors/describeFault';
import type { ServiceDeps } from '../serviceDeps';
import type { EventStream, HandlerInput } from './handler';
import { parseInput } from './parseInput';
import { readUpload } from './readUpload';
import { sendCookies } from './sendCookies';
import { type FileAnswer, sendFile } from './sendFile';
import { streamEvents } from './streamEvents';

/** A handler without its types: the route table has given them to whoever wrote it. */
export type LooseHandler = (
  input: HandlerInput<RouteShape>,
  context: never,
  stream?: EventStream<unknown>,
) => Promise<unknown>;

/**
 * Binds a route of the table: origin, caller, access, input, then the handler. The only way into the application
 * API, so that no route can forget one of them.
 */
export function registerRoute(
  app: FastifyInstance,
  deps: ServiceDeps,
  shape: RouteShape,
  handler: LooseHandler,
  stopping: AbortSignal,
): void {
  app.route({
    method: shape.method,
    url: shape.path.replace(/\{(\w+)\}/g, ':$1'),
    // Nobody asks for the head of a file: all of it would be made for nothing.
    ...(shape.maxBody !== undefined && { bodyLimit: shape.maxBody }),
    exposeHeadRoute: shape.method === 'GET' && shape.wire !== 'file',
    // A browser that may not be here does not even send its body.
    onRequest: async (request, reply) => {
      request.grant = await admit(deps, shape, request, reply);
    },
    handler: async (request, reply) => {
      const context = contextOf(deps, request, reply);
      if (shape.wire === 'multipart') return takeUpload(deps, shape, handler, request, context);
      const input = readInput(shape, request, request.body);
      if (shape.wire === 'stream') {
        await streamEvents(
          request,
          reply,
          stopping,
          async (stream) => void (await handler(input, context, stream)),
          (fault) => deps.log.error({ requestId: request.id, fault: describeFault(fault) }, 'stream failed'),
        );
        return reply;
      }
      if (shape.wire === 'file') {
        return sendFile(deps, request, reply, (await handler(input, context)) as FileAnswer, stopping);
      }
      return checked(deps, shape, await handler(input, context));
    },
  });
}

async function admit(
  deps: ServiceDeps,
  shape: RouteShape,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Grant | undefined> {
  checkOrigin(request, deps.publicUrl);
  if (shape.access.session === 'public') return undefined;
  const { caller, cookies } = await findCaller(deps, request);
  sendCookies(request, reply, cookies, deps.publicUrl);
  const header = request.headers[WORKSPACE_HEADER];
  return authorize(
    { members: deps.control.members, now: deps.now },
    shape.access,
    caller,
    Array.isArray(header) ? header[0] : header,
  );
}

function contextOf(deps: ServiceDeps, request: FastifyRequest, reply: FastifyReply): never {
  const base: PublicContext = {
    requestId: request.id,
    log: deps.log.child({ requestId: request.id }),
    ip: request.ip,
    userAgent: (request.headers['user-agent'] ?? '').slice(0, 500),
    origin: deps.publicUrl ?? `${request.protocol}://${request.host}`,
    setCookies: (cookies) => sendCookies(request, reply, cookies, deps.publicUrl),
  };
  const { grant } = request;
  if (!grant) return base as never;
  const { place, ...caller } = grant;
  return { ...base, ...caller, ...place } as never;
}

function readInput(shape: RouteShape, request: FastifyRequest, body: unknown): HandlerInput<RouteShape> {
  return {
    params: parseInput(shape.params, request.params, 'address'),
    query: parseInput(shape.query, request.query, 'query'),
    body: parseInput(shape.body, body, 'body'),
    upload: undefined,
  } as HandlerInput<RouteShape>;
}

async function takeUpload(
  deps: ServiceDeps,
  shape: RouteShape,
  handler: LooseHandler,
  request: FastifyRequest,
  context: never,
): Promise<unknown> {
  const { fields, upload } = await readUpload(request, deps.uploads);
  try {
    const input = { ...readInput(shape, request, fields), upload } as never;
    return checked(deps, shape, await handler(input, context));
  } finally {
    await rm(upload.path, { force: true });
  }
}

function checked(deps: ServiceDeps, shape: RouteShape, answer: unknown): unknown {
  if (deps.checkAnswers) shape.response.parse(answer);
  return answer;
}
