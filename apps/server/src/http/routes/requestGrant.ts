import type { Grant } from '../access/authorize';

declare module 'fastify' {
  interface FastifyRequest {
    /** What the access of the route gave the caller; undefined on public routes. */
    grant: Grant | undefined;
  }
}
