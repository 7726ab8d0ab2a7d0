import type { MailMessage, MailReader } from '@viaggio/domain/ports/alertStore';
import { planSentence, sentencesEn, sentencesIt, writeSentence } from '@viaggio/domain/today';
import type { TodayReport } from '../../usecases/today/readToday';
import { layMail, type MailLine, type MailPart } from './layMail';
import { MAIL_TEXTS, type MailTexts } from './texts/index';
import { createWriting, fill, type Written } from './writeValues';

interface Pen {
  readonly reader: MailReader;
  readonly texts: MailTexts;
  readonly written: Written;
  /** Address of the workspace's screens. */
  readonly home: string;
}

const SENTENCES = { it: sentencesIt, en: sentencesEn };

/** Where a decision is taken. */
const DECIDED_AT = {
  alerts: 'alerts',
  doubtful: 'settings/identity',
  rows: 'settings/quarantine',
  unmapped: 'settings/quality',
} as const;

/** The page of the day as a mail, in the reader's language. */
export function writeDailyMail(
  reader: MailReader,
  today: TodayReport,
  { url, unsubscribe }: { readonly url: string; readonly unsubscribe: string },
): MailMessage {
  const texts = MAIL_TEXTS[reader.language];
  const written = createWriting(texts, today.currency, reader.timeZone, reader.language);
  const home = `${url}/w/${reader.workspace}`;
  const pen = { reader, texts, written, home };
  const date = createWriting(texts, today.currency, 'UTC', reader.language).day(`${today.date}T12:00:00Z`);
  return layMail({
    language: reader.language,
    subject: fill(texts.today.subject, { workspace: reader.workspaceName, date }),
    title: reader.workspaceName,
    parts: [changes(pen, today), calls(pen, today), ...silent(pen, today), ...decision(pen, today)],
    open: { text: texts.open, href: `${home}/today` },
    foot: fill(texts.foot, { workspace: reader.workspaceName }),
    unsubscribe: { text: texts.unsubscribe, href: unsubscribe },
  });
}

/** The report that shows a finding, as an address. */
function linkOf({ home }: Pen, { behind }: TodayReport['changes']['findings'][number]): string | undefined {
  if (behind === null) return undefined;
  const { period, by, cell } = behind;
  if (behind.report === 'overview') {
    return `${home}/map?${new URLSearchParams({ from: period.from, to: period.to, cell })}`;
  }
  const search = {
    from: period.from,
    to: period.to,
    ...(by === 'touchpoint' || !by ? {} : { by }),
    people: cell,
  };
  return `${home}/analysis/process?${new URLSearchParams(search)}`;
}

function changes(pen: Pen, { changes: found, weekday, hasEvents }: TodayReport): MailPart {
  const { texts, written, reader } = pen;
  const writing = {
    language: reader.language,
    texts: SENTENCES[reader.language],
    write: written.value,
  };
  const lines: MailLine[] = found.findings.map((finding) => ({
    text: writeSentence(planSentence(finding, weekday), writing),
    href: linkOf(pen, finding),
  }));
  const calm = !hasEvents ? texts.today.nothing : found.learning ? texts.today.learning : texts.today.calm;
  return { title: texts.today.changes, lines: lines.length > 0 ? lines : [{ text: calm }] };
}

function calls({ texts, written, home }: Pen, today: TodayReport): MailPart {
  const lines = today.calls.map(
    (call): MailLine => ({
      text: fill(texts.today.callLine, {
        name: call.name || texts.today.nameless,
        reasons: call.reasons.map((reason) => texts.reasons[reason]).join(', '),
        date: written.day(call.since),
        value: written.money(call.value),
      }),
      href: `${home}/customers/${call.person}`,
      note: call.words ? `«${call.words.slice(0, 200)}»` : undefined,
    }),
  );
  return {
    title: texts.today.calls,
    lines: lines.length > 0 ? lines : [{ text: texts.today.noCalls }],
  };
}

function silent({ texts, written, home }: Pen, today: TodayReport): MailPart[] {
  if (today.silent === null || today.silent.length === 0) return [];
  const lines = today.silent.map(
    ({ name, lastAt }): MailLine => ({
      text: fill(texts.today.silentLine, { name, when: written.moment(lastAt) }),
      href: `${home}/settings/sources`,
    }),
  );
  return [{ title: texts.today.silent, lines }];
}

function decision({ texts, written, home }: Pen, { decision: waiting }: TodayReport): MailPart[] {
  if (waiting === null) return [];
  const { kind, count, share } = waiting;
  const values = { n: written.number(count), share: written.share(share ?? 0) };
  const line = { text: fill(texts.decisions[kind], values), href: `${home}/${DECIDED_AT[kind]}` };
  return [{ title: texts.today.decision, lines: [line] }];
}
