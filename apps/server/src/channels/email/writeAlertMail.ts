import type { MailMessage, MailReader } from '@viaggio/domain/ports/alertStore';
import type { AlertNews } from '../../usecases/alerts/deps';
import { inOneLine, layMail } from './layMail';
import { MAIL_TEXTS } from './texts/index';
import { createWriting, fill, type Written } from './writeValues';

/** A figure as its kind is written. */
function figureOf({ figure }: AlertNews['alert']['watch'], value: number, written: Written): string {
  if (figure === 'revenue') return written.money(value);
  if (figure === 'conversion' || figure === 'lastShare') return written.share(value);
  return written.number(value);
}

/** What an alert has to tell, in the reader's language: what, how much against what was expected, out of how many. */
export function writeAlertMail(
  reader: MailReader,
  { alert, verdict, period, isTest }: AlertNews,
  url: string,
): MailMessage {
  const texts = MAIL_TEXTS[reader.language];
  const written = createWriting(texts, reader.currency, reader.timeZone, reader.language);
  const words = texts.alert;
  const say = (value: number | null): string =>
    value === null ? words.unknown : figureOf(alert.watch, value, written);
  const { condition } = alert;
  const values = {
    what: texts.figures[`${alert.watch.report}_${alert.watch.figure}`] ?? alert.watch.figure,
    value: say(verdict.value),
    expected: say(verdict.expected),
    limit: condition.kind === 'unusual' ? '' : say(condition.value),
  };
  // A test may say what would not have been told.
  const told = verdict.fires ? words[condition.kind] : words.plain;
  const usual =
    verdict.expected === null
      ? words.learning
      : fill(words.usually, { expected: say(verdict.expected), weeks: String(verdict.weeks) });
  const name = inOneLine(alert.name);
  const when = `${written.moment(period.from)} – ${written.moment(period.end)}`;
  return layMail({
    language: reader.language,
    subject: fill(isTest ? words.testSubject : words.subject, { name }),
    title: name,
    parts: [
      {
        lines: [
          ...(isTest ? [{ text: words.test }] : []),
          { text: fill(told, values), note: when },
          { text: `${usual} ${fill(words.n, { n: written.number(verdict.n) })}` },
        ],
      },
    ],
    open: { text: texts.open, href: `${url}/w/${alert.workspace}/alerts?item=${alert.id}` },
    foot: fill(texts.foot, { workspace: reader.workspaceName }),
    unsubscribe: null,
  });
}
