import type { DueAlert, NewDelivery } from '@viaggio/domain/ports/alertStore';
import type { AlertDeps, AlertNews } from './deps';

/** Whether a reader limited to places may be told of an alert: of all it is about. */
export const maySee = (places: readonly string[], { places: about }: Pick<DueAlert, 'places'>): boolean =>
  places.length === 0 || (about?.every((place) => places.includes(place)) ?? false);

/**
 * The messages of one piece of news: a mail to each member it goes to who is still one and may see it, and a call.
 * `event`: what makes their keys unique; a test has a key of its own.
 */
export async function planDeliveries(
  { mailSettings, writer, now }: Pick<AlertDeps, 'mailSettings' | 'writer' | 'now'>,
  news: AlertNews,
): Promise<(event: number | null, name: string) => NewDelivery[]> {
  const { alert, isTest } = news;
  const readers = await mailSettings.readersOf(alert.workspace, alert.to.members);
  const allowed = readers.filter(({ places }) => maySee(places, alert));
  const kind = isTest ? ('test' as const) : ('alert' as const);
  return (event, name) => {
    const shared = { workspace: alert.workspace, kind, alert: alert.id, event, at: now(), expiresAt: null };
    const mails = allowed.map((reader): NewDelivery => {
      const message = writer.alertMail(reader, news);
      const key = `${name}:${reader.member}`;
      return { ...shared, key, member: reader.member, channel: 'mail', recipient: reader.email, message };
    });
    const { webhook } = alert.to;
    if (webhook === null) return mails;
    const key = `${name}:webhook`;
    const message = { body: writer.webhookBody(key, news) };
    return [...mails, { ...shared, key, member: null, channel: 'webhook', recipient: webhook, message }];
  };
}
