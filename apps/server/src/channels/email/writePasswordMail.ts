import type { MailMessage } from '@viaggio/domain/ports/alertStore';
import type { PasswordNews } from '@viaggio/domain/ports/authentication';
import { layMail } from './layMail';
import { MAIL_TEXTS } from './texts/index';

/** The link to a new password, or the news that there is one. `url`: address that links begin with. */
export function writePasswordMail({ language, token }: PasswordNews, url: string): MailMessage {
  const spoken = language ?? 'it';
  const { password } = MAIL_TEXTS[spoken];
  const asked = token !== undefined;
  const subject = asked ? password.subject : password.doneSubject;
  return layMail({
    language: spoken,
    subject,
    title: subject,
    parts: [{ lines: [{ text: asked ? password.text : password.doneText }] }],
    open: asked
      ? { text: password.open, href: `${url}/reset/${token}` }
      : { text: password.doneOpen, href: `${url}/sign-in` },
    foot: asked ? password.until : password.doneFoot,
    unsubscribe: null,
  });
}
