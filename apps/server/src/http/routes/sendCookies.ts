import type { FastifyReply, FastifyRequest } from 'fastify';

/** Sends cookies; over HTTPS with `Secure`, which only the edge can know. */
export function sendCookies(
  request: FastifyRequest,
  reply: FastifyReply,
  cookies: readonly string[],
  publicUrl: string | undefined,
): void {
  const isSecure = request.protocol === 'https' || (publicUrl?.startsWith('https:') ?? false);
  for (const cookie of cookies) reply.header('set-cookie', isSecure ? withSecure(cookie) : cookie);
}

const withSecure = (cookie: string): string => (/;\s*secure/i.test(cookie) ? cookie : `${cookie}; Secure`);
