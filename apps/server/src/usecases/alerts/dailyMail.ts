import { dueMailDay, endOfDay } from '@viaggio/domain/alerts';
import type { MailReader } from '@viaggio/domain/ports/alertStore';
import { AppError } from '@viaggio/domain/shared';
import { limitOf } from '../places/limitOf';
import type { ReportScope } from '../reports/reportScope';
import type { TodayReport } from '../today/readToday';
import type { AlertDeps } from './deps';

export interface DailyDeps
  extends Pick<AlertDeps, 'deliveries' | 'mailSettings' | 'writer' | 'mailLacks' | 'now' | 'poke'> {
  readonly readToday: (scope: ReportScope) => Promise<TodayReport>;
}

/**
 * Keeps the morning mails that are due: from eight o'clock of the workspace's zone until midnight, one for each reader
 * and day. What was kept is not kept again, on whatever server. Returns how many were.
 */
export async function keepDueMails(
  deps: DailyDeps,
  { onError }: { readonly onError: (error: unknown, doing: string) => void },
): Promise<number> {
  if (deps.mailLacks.length > 0) return 0;
  const now = deps.now();
  const read = new Map<string, Promise<TodayReport>>();
  let kept = 0;
  for (const reader of await deps.mailSettings.listReaders()) {
    const day = dueMailDay(now, reader.timeZone);
    if (day === undefined) continue;
    try {
      if (await keepMail(deps, reader, day, read)) kept += 1;
    } catch (error) {
      onError(error, 'write a morning mail');
    }
  }
  if (kept > 0) deps.poke();
  return kept;
}

async function keepMail(
  deps: DailyDeps,
  reader: MailReader,
  day: string,
  read: Map<string, Promise<TodayReport>>,
): Promise<boolean> {
  const { workspace, member, timeZone, currency, places } = reader;
  const key = `daily:${workspace}:${day}:${member}`;
  if ((await deps.deliveries.find(key)) !== undefined) return false;
  // Members who may see the same are told the same: it is read once.
  const same = JSON.stringify([workspace, places]);
  const today = read.get(same) ?? deps.readToday({ workspace, timeZone, currency, places: limitOf(places) });
  read.set(same, today);
  const at = deps.now();
  return deps.deliveries.keep({
    workspace,
    key,
    kind: 'daily',
    alert: null,
    event: null,
    member,
    channel: 'mail',
    recipient: reader.email,
    message: deps.writer.dailyMail(reader, await today),
    at,
    expiresAt: endOfDay(at, timeZone),
  });
}

export interface DailySetting {
  readonly on: boolean;
  readonly mail: boolean;
  readonly missing: readonly string[];
  readonly email: string;
}

type SettingDeps = Pick<AlertDeps, 'mailSettings' | 'mailLacks' | 'control'>;
interface Reader {
  readonly workspace: number;
  readonly userId: string;
  readonly email: string;
}

const memberOf = async ({ control }: SettingDeps, { workspace, userId }: Reader): Promise<number> => {
  const membership = await control.members.findMembership(workspace, userId);
  if (membership === undefined) {
    throw new AppError('member_not_found', 'There is no such member.', { status: 404 });
  }
  return membership.id;
};

/** The member's own morning mail. */
export async function readDailySetting(deps: SettingDeps, reader: Reader): Promise<DailySetting> {
  const on = await deps.mailSettings.isOn(reader.workspace, await memberOf(deps, reader));
  return { on, mail: deps.mailLacks.length === 0, missing: deps.mailLacks, email: reader.email };
}

export async function setDailySetting(deps: SettingDeps, reader: Reader, on: boolean): Promise<DailySetting> {
  await deps.mailSettings.set(reader.workspace, await memberOf(deps, reader), on);
  return readDailySetting(deps, reader);
}
