import type { MailMessage, MailReader } from '@viaggio/domain/ports/alertStore';
import type { Mention } from '../../usecases/maps/mailMentions';
import { layMail } from './layMail';
import { MENTION_TEXTS } from './texts/mention';
import { fill } from './writeValues';

/** More of a comment is read on the map. */
const MOST_LETTERS = 600;

/** That a comment on a map mentions the reader, with its words and the place it is about. */
export function writeMentionMail(
  reader: MailReader,
  { by, map, comment }: Mention,
  { url, unsubscribe }: { readonly url: string; readonly unsubscribe: string },
): MailMessage {
  const texts = MENTION_TEXTS[reader.language];
  const names = { by: by || texts.somebody, map: map.name || texts.untitled };
  const { row, stage } = comment.at;
  const search = new URLSearchParams({ side: 'comments' });
  if (row !== null && stage !== null) search.set('cell', `${row}:${stage}`);
  const words =
    comment.body.length > MOST_LETTERS ? `${comment.body.slice(0, MOST_LETTERS).trimEnd()}…` : comment.body;
  return layMail({
    language: reader.language,
    subject: fill(texts.subject, names),
    title: fill(texts.title, names),
    parts: [{ lines: words.split(/\n+/).map((text) => ({ text })) }],
    open: { text: texts.open, href: `${url}/w/${reader.workspace}/maps/${map.id}?${search}` },
    foot: fill(texts.foot, { workspace: reader.workspaceName }),
    unsubscribe: { text: texts.unsubscribe, href: unsubscribe },
  });
}
