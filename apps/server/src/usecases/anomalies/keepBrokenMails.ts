import { dueMailDay, endOfDay } from '@viaggio/domain/alerts';
import type {
  DeliveryStore,
  MailMessage,
  MailReader,
  MailSettingStore,
} from '@viaggio/domain/ports/alertStore';
import { type AnomalyDeps, listAnomalies, type NamedAnomaly } from './listAnomalies';

export interface BrokenMailDeps extends Pick<AnomalyDeps, 'anomalies' | 'sources' | 'now'> {
  readonly deliveries: Pick<DeliveryStore, 'find' | 'keep'>;
  readonly mailSettings: Pick<MailSettingStore, 'listReaders'>;
  readonly write: (reader: MailReader, found: readonly NamedAnomaly[]) => MailMessage;
  /** Settings that mail lacks; none: it can be sent. */
  readonly mailLacks: readonly string[];
}

/** Days back that a morning's mail tells: yesterday, and the day before, of which places are judged only now. */
const TOLD_DAYS = 2;
const HOURS_24 = 86_400_000;

/**
 * Keeps a mail for every reader of the morning mail of a workspace where something broke: found since yesterday, still
 * so, and nobody said that it is fine. From eight o'clock of the workspace's zone, one for each reader and day. Members
 * limited to places get none: connections belong to no place. Returns how many were kept.
 */
export async function keepBrokenMails(
  deps: BrokenMailDeps,
  { onError }: { readonly onError: (error: unknown, doing: string) => void },
): Promise<number> {
  if (deps.mailLacks.length > 0) return 0;
  const found = new Map<number, Promise<NamedAnomaly[]>>();
  let kept = 0;
  for (const reader of await deps.mailSettings.listReaders()) {
    const day = dueMailDay(deps.now(), reader.timeZone);
    if (day === undefined || reader.places.length > 0) continue;
    try {
      const news = found.get(reader.workspace) ?? newsOf(deps, reader.workspace);
      found.set(reader.workspace, news);
      if (await keepMail(deps, reader, day, await news)) kept += 1;
    } catch (error) {
      onError(error, 'write a mail about broken data');
    }
  }
  return kept;
}

async function newsOf(deps: BrokenMailDeps, workspace: number): Promise<NamedAnomaly[]> {
  const all = await listAnomalies(deps, workspace, TOLD_DAYS + 1);
  const since = deps.now() - HOURS_24;
  return all.filter(
    ({ foundAt, resolvedAt, dismissedAt }) => foundAt >= since && resolvedAt === null && dismissedAt === null,
  );
}

async function keepMail(
  deps: BrokenMailDeps,
  reader: MailReader,
  day: string,
  news: readonly NamedAnomaly[],
): Promise<boolean> {
  const { workspace, member, email, timeZone } = reader;
  const key = `quality:${workspace}:${day}:${member}`;
  if (news.length === 0 || (await deps.deliveries.find(key)) !== undefined) return false;
  const at = deps.now();
  return deps.deliveries.keep({
    workspace,
    key,
    kind: 'quality',
    alert: null,
    event: null,
    member,
    channel: 'mail',
    recipient: email,
    message: deps.write(reader, news),
    at,
    expiresAt: endOfDay(at, timeZone),
  });
}
