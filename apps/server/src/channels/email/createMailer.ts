import { createHash } from 'node:crypto';
import type { Handover } from '@viaggio/domain/alerts';
import type { MailMessage } from '@viaggio/domain/ports/alertStore';
import { createTransport } from 'nodemailer';

export interface MailerOptions {
  /** `smtp://` or `smtps://`, with name and password where the server wants them. */
  readonly url: string;
  /** `Viaggio <viaggio@example.it>` */
  readonly from: string;
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 20_000;
interface SmtpFault {
  readonly code?: string;
  readonly responseCode?: number;
}

/**
 * Notes when the message itself begins to travel: the library names the step of a fault by the state of the socket, which
 * is not that of the conversation.
 */
function watchConversation() {
  let handed = false;
  const note = (_entry: unknown, said: unknown): void => {
    if (said === 'DATA') handed = true;
  };
  const quiet = (): void => undefined;
  const level = {
    level: quiet,
    trace: note,
    debug: note,
    info: note,
    warn: quiet,
    error: quiet,
    fatal: quiet,
  };
  return { logger: level, isHanded: () => handed };
}

/** Hands mails to an SMTP server. */
export function createMailer({ url, from, timeoutMs = TIMEOUT_MS }: MailerOptions) {
  const open = (logger: ReturnType<typeof watchConversation>['logger']) =>
    createTransport({
      url,
      logger,
      transactionLog: true,
      connectionTimeout: timeoutMs,
      greetingTimeout: timeoutMs,
      socketTimeout: timeoutMs,
      // A mail holds what we wrote and nothing from a disk or another host.
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  const host = /@([^>\s]+)>?\s*$/.exec(from)?.[1] ?? 'viaggio.invalid';
  return async (to: string, message: MailMessage, key: string): Promise<Handover> => {
    const { unsubscribe, ...content } = message;
    const list = unsubscribe && {
      'List-Unsubscribe': `<${unsubscribe}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    };
    const { logger, isHanded } = watchConversation();
    try {
      await open(logger).sendMail({
        ...content,
        from,
        to: { name: '', address: to },
        // The same for the same message: servers and readers know a repetition by it.
        messageId: `<${createHash('sha256').update(key).digest('hex').slice(0, 32)}@${host}>`,
        headers: { 'Auto-Submitted': 'auto-generated', ...(list || {}) },
      });
      return { outcome: 'sent' };
    } catch (fault) {
      return judgeFault(fault as SmtpFault, isHanded());
    }
  };
}

/**
 * What a fault means. An answer is an answer: 4yz says "not now", 5yz "no" (RFC 5321, 4.2.1). Without one, what broke
 * before the message was sent was not taken, and of what broke after it nobody knows.
 */
function judgeFault({ code = '', responseCode = 0 }: SmtpFault, handed: boolean): Handover {
  if (responseCode >= 500) return { outcome: 'refused', reason: `smtp_${responseCode}` };
  if (responseCode >= 400) return { outcome: 'postponed', reason: `smtp_${responseCode}` };
  if (code === 'EAUTH') return { outcome: 'refused', reason: 'smtp_auth' };
  if (code === 'EENVELOPE') return { outcome: 'refused', reason: 'smtp_address' };
  return { outcome: handed ? 'unknown' : 'postponed', reason: code.toLowerCase() || 'smtp' };
}
