import { createHmac, timingSafeEqual } from 'node:crypto';

const macOf = (secret: string, workspace: number, member: number): Buffer =>
  createHmac('sha256', secret).update(`unsubscribe:${workspace}:${member}`).digest().subarray(0, 18);

/** What stands in the link of a morning mail: it switches that mail off and can do nothing else. */
export const unsubscribeToken = (secret: string, workspace: number, member: number): string =>
  `${workspace}-${member}-${macOf(secret, workspace, member).toString('base64url')}`;

/** Whose mail a token switches off; undefined: it is none of ours. */
export function readUnsubscribeToken(
  secret: string,
  token: string,
): { workspace: number; member: number } | undefined {
  const [, one = '', other = '', mac = ''] = /^([1-9]\d{0,8})-([1-9]\d{0,8})-([\w-]{24})$/.exec(token) ?? [];
  const [workspace, member] = [Number(one), Number(other)];
  const given = Buffer.from(mac, 'base64url');
  const right = macOf(secret, workspace, member);
  return given.length === right.length && timingSafeEqual(given, right) ? { workspace, member } : undefined;
}
