import type { MailMessage } from '@viaggio/domain/ports/alertStore';
import { layMail } from './layMail';
import { MAIL_TEXTS } from './texts/index';
import { fill } from './writeValues';

/** An invitation, in the language of the workspace. */
export function writeInvitationMail({
  by,
  workspace,
  link,
  language,
}: {
  by: string;
  workspace: string;
  link: string;
  language: 'it' | 'en';
}): MailMessage {
  const { invitation } = MAIL_TEXTS[language];
  const subject = fill(invitation.subject, { by, workspace });
  return layMail({
    language,
    subject,
    title: subject,
    parts: [{ lines: [{ text: fill(invitation.text, { by, workspace }) }] }],
    open: { text: invitation.open, href: link },
    foot: invitation.until,
    unsubscribe: null,
  });
}
