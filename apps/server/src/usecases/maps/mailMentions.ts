import type { DeliveryStore, MailMessage, MailReader } from '@viaggio/domain/ports/alertStore';
import type { MapComment, MentionMailStore } from '@viaggio/domain/ports/maps';
import { AppError } from '@viaggio/domain/shared';
import type { MapDeps } from './deps';

/** Later than that nobody needs to be told any more. */
const GOOD_FOR_MS = 3 * 86_400_000;

/** That a comment mentions somebody. */
export interface Mention {
  readonly workspace: number;
  /** Name of who wrote it; '' where there is none. */
  readonly by: string;
  readonly map: { readonly id: number; readonly name: string };
  readonly comment: Pick<MapComment, 'id' | 'body' | 'at'>;
}

export interface MentionDeps {
  readonly mentionMails: Pick<MentionMailStore, 'readersOf'>;
  readonly deliveries: Pick<DeliveryStore, 'keep'>;
  readonly write: (reader: MailReader, mention: Mention) => MailMessage;
  /** UTC milliseconds. */
  readonly now: () => number;
}

/** Keeps a mail for each of these users, once for each comment however often it is changed; those who want none get none. */
export async function mailMentions(
  { mentionMails, deliveries, write, now }: MentionDeps,
  mention: Mention,
  users: readonly string[],
): Promise<void> {
  if (users.length === 0) return;
  const at = now();
  for (const reader of await mentionMails.readersOf(mention.workspace, users)) {
    await deliveries.keep({
      workspace: mention.workspace,
      key: `mention:${mention.comment.id}:${reader.member}`,
      kind: 'mention',
      alert: null,
      event: null,
      member: reader.member,
      channel: 'mail',
      recipient: reader.email,
      message: write(reader, mention),
      at,
      expiresAt: at + GOOD_FOR_MS,
    });
  }
}

type SettingDeps = Pick<MapDeps, 'control'> & {
  readonly mentionMails: Pick<MentionMailStore, 'isOn' | 'set'>;
  /** Whether this server can send mail. */
  readonly canMail: boolean;
};

export interface MentionSetting {
  readonly on: boolean;
  readonly mail: boolean;
}

/** Whether the member gets these mails. */
export async function readMentionSetting(
  deps: SettingDeps,
  workspace: number,
  user: string,
): Promise<MentionSetting> {
  const on = await deps.mentionMails.isOn(workspace, await memberOf(deps, workspace, user));
  return { on, mail: deps.canMail };
}

export async function setMentionSetting(
  deps: SettingDeps,
  workspace: number,
  user: string,
  on: boolean,
): Promise<MentionSetting> {
  await deps.mentionMails.set(workspace, await memberOf(deps, workspace, user), on);
  return readMentionSetting(deps, workspace, user);
}

async function memberOf({ control }: SettingDeps, workspace: number, user: string): Promise<number> {
  const membership = await control.members.findMembership(workspace, user);
  if (membership !== undefined) return membership.id;
  throw new AppError('member_not_found', 'There is no such member.', { status: 404 });
}
