import { createHmac, timingSafeEqual } from 'node:crypto';

/** Mails that come by themselves until one says no: the morning mail, and those about mentions in comments. */
export type MailList = 'daily' | 'mentions';

/** What a token begins with, and what its mac is made of beside whose it is. */
const LISTS: Readonly<Record<MailList, { readonly mark: string; readonly word: string }>> = {
  daily: { mark: '', word: 'unsubscribe' },
  mentions: { mark: 'm', word: 'unsubscribe-mentions' },
};

const macOf = (secret: string, list: MailList, workspace: number, member: number): Buffer =>
  createHmac('sha256', secret).update(`${LISTS[list].word}:${workspace}:${member}`).digest().subarray(0, 18);

/** What stands in the link of such a mail: it switches that mail off and can do nothing else. */
export const unsubscribeToken = (
  secret: string,
  workspace: number,
  member: number,
  list: MailList = 'daily',
): string =>
  `${LISTS[list].mark}${workspace}-${member}-${macOf(secret, list, workspace, member).toString('base64url')}`;

export interface Unsubscribed {
  readonly list: MailList;
  readonly workspace: number;
  readonly member: number;
}

/** Whose mail a token switches off, and which; undefined: it is none of ours. */
export function readUnsubscribeToken(secret: string, token: string): Unsubscribed | undefined {
  const [, mark, one = '', other = '', mac = ''] =
    /^(m?)([1-9]\d{0,8})-([1-9]\d{0,8})-([\w-]{24})$/.exec(token) ?? [];
  const list: MailList = mark === 'm' ? 'mentions' : 'daily';
  const [workspace, member] = [Number(one), Number(other)];
  const given = Buffer.from(mac, 'base64url');
  const right = macOf(secret, list, workspace, member);
  const isOurs = given.length === right.length && timingSafeEqual(given, right);
  return isOurs ? { list, workspace, member } : undefined;
}
