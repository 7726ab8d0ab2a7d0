import type { CheckId } from '@viaggio/domain/anomalies';
import type { MailMessage, MailReader } from '@viaggio/domain/ports/alertStore';
import type { NamedAnomaly } from '../../usecases/anomalies/listAnomalies';
import { layMail } from './layMail';
import { MAIL_TEXTS } from './texts/index';
import { QUALITY_TEXTS } from './texts/quality';
import { createWriting, fill } from './writeValues';

/** Checks whose figures are shares. */
const SHARES: ReadonlySet<CheckId> = new Set<CheckId>([
  'property_new',
  'property_vanished',
  'type_drift',
  'doubled',
  'clocks',
  'bots',
  'unmapped',
]);

/** What broke, as a mail in the reader's language. */
export function writeQualityMail(
  reader: MailReader,
  found: readonly NamedAnomaly[],
  { url, unsubscribe }: { readonly url: string; readonly unsubscribe: string },
): MailMessage {
  const texts = QUALITY_TEXTS[reader.language];
  const mail = MAIL_TEXTS[reader.language];
  // Days have no zone: their noon in UTC is in the same day.
  const written = createWriting(mail, reader.currency, 'UTC', reader.language);
  const href = `${url}/w/${reader.workspace}/settings/quality`;
  const figure = (check: CheckId, value: number): string =>
    SHARES.has(check) ? written.share(value) : written.number(value);
  const lines = found.map(({ check, source, name, property, day, value, expected }) => ({
    text: fill(texts.lines[check], {
      source: source || texts.someSource,
      name,
      property,
      value: figure(check, value),
      expected: figure(check, expected),
    }),
    href,
    note: written.day(`${day}T12:00:00Z`),
  }));
  return layMail({
    language: reader.language,
    subject: fill(texts.subject, { workspace: reader.workspaceName }),
    title: texts.title,
    parts: [{ lines: [{ text: texts.lead }] }, { lines }],
    open: { text: texts.open, href },
    foot: fill(texts.foot, { workspace: reader.workspaceName }),
    unsubscribe: { text: mail.unsubscribe, href: unsubscribe },
  });
}
