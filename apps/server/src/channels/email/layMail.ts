import type { MailMessage } from '@viaggio/domain/ports/alertStore';

export interface MailLine {
  readonly text: string;
  /** Where it leads. */
  readonly href?: string | undefined;
  /** Said below it, smaller. */
  readonly note?: string | undefined;
}

export interface MailPart {
  readonly title?: string;
  readonly lines: readonly MailLine[];
}

export interface MailSheet {
  readonly language: 'it' | 'en';
  readonly subject: string;
  readonly title: string;
  readonly parts: readonly MailPart[];
  readonly open: { readonly text: string; readonly href: string };
  readonly foot: string;
  readonly unsubscribe: { readonly text: string; readonly href: string } | null;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (mark) => ESCAPES[mark]!);

/** One line: a name somebody gave may hold breaks, which a header must not. */
export const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const INK = '#1c1915';
const SERIF = "Georgia, 'Times New Roman', serif";
const link = (href: string, text: string): string =>
  `<a href="${escapeHtml(href)}" style="color:#1f3a6e">${escapeHtml(text)}</a>`;

function lineOf({ text, href, note }: MailLine): string {
  const said = href === undefined ? escapeHtml(text) : link(href, text);
  const below = note ? `<br><span style="color:#575146;font-size:14px">${escapeHtml(note)}</span>` : '';
  return `<p style="margin:0 0 12px">${said}${below}</p>`;
}

const partOf = ({ title, lines }: MailPart): string =>
  `${title ? `<h2 style="font:420 19px/1.2 ${SERIF};margin:28px 0 10px;padding-top:16px;border-top:1px solid #e3dccd">${escapeHtml(title)}</h2>` : ''}${lines.map(lineOf).join('\n')}`;

/** A sheet as a mail: HTML without images or anything from elsewhere, and the same as plain text. */
export function layMail(sheet: MailSheet): MailMessage {
  const { language, title, parts, open, foot, unsubscribe } = sheet;
  const leave = unsubscribe ? ` ${link(unsubscribe.href, unsubscribe.text)}` : '';
  const html = `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(sheet.subject)}</title></head>
<body style="margin:0;padding:24px;background:#faf7f0;color:${INK};font:16px/1.5 'Segoe UI',system-ui,sans-serif">
<div style="max-width:600px;margin:0 auto">
<h1 style="font:420 26px/1.2 ${SERIF};margin:0 0 20px">${escapeHtml(title)}</h1>
${parts.map(partOf).join('\n')}
<p style="margin:28px 0">${link(open.href, open.text)}</p>
<p style="margin:0;padding-top:14px;border-top:1px solid #e3dccd;color:#6f675a;font-size:13px">${escapeHtml(foot)}${leave}</p>
</div></body></html>`;
  return {
    subject: inOneLine(sheet.subject),
    text: asText(sheet),
    html,
    unsubscribe: unsubscribe?.href ?? null,
  };
}

function asText({ title, parts, open, foot, unsubscribe }: MailSheet): string {
  const told = parts.flatMap((part) => [
    ...(part.title ? [`\n${part.title.toUpperCase()}`] : []),
    ...part.lines.map(({ text, href, note }) =>
      [text, ...(note ? [`  ${note}`] : []), ...(href ? [`  ${href}`] : [])].join('\n'),
    ),
  ]);
  const leave = unsubscribe ? `\n${unsubscribe.text}: ${unsubscribe.href}` : '';
  return `${title}\n\n${told.join('\n')}\n\n${open.text}: ${open.href}\n\n-- \n${foot}${leave}\n`;
}
