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
/** Steps of the conversation before the message itself: what fails there was not taken. */
const BEFORE_DATA: ReadonlySet<string> = new Set([
  'CONN',
  'EHLO',
  'HELO',
  'LHLO',
  'STARTTLS',
  'AUTH',
  'MAIL FROM',
  'RCPT TO',
]);
const NEVER_REACHED: ReadonlySet<string> = new Set(['ECONNECTION', 'EDNS', 'ECONNREFUSED', 'ETLS']);

interface SmtpFault {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
  readonly message?: string;
}

/** Hands mails to an SMTP server. */
export function createMailer({ url, from, timeoutMs = TIMEOUT_MS }: MailerOptions) {
  const transport = createTransport({
    url,
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
    try {
      await transport.sendMail({
        ...content,
        from,
        to: { name: '', address: to },
        // The same for the same message: servers and readers know a repetition by it.
        messageId: `<${createHash('sha256').update(key).digest('hex').slice(0, 32)}@${host}>`,
        headers: { 'Auto-Submitted': 'auto-generated', ...(list || {}) },
      });
      return { outcome: 'sent' };
    } catch (fault) {
      return judgeFault(fault as SmtpFault);
    }
  };
}

/**
 * What a fault means. An answer is an answer: 4yz says "not now", 5yz "no" (RFC 5321, 4.2.1). Without one, what broke
 * before the message was sent was not taken, and of what broke after it nobody knows.
 */
function judgeFault({ code = '', command = '', responseCode = 0, message = '' }: SmtpFault): Handover {
  if (responseCode >= 500) return { outcome: 'refused', reason: `smtp_${responseCode}` };
  if (responseCode >= 400) return { outcome: 'postponed', reason: `smtp_${responseCode}` };
  if (code === 'EAUTH') return { outcome: 'refused', reason: 'smtp_auth' };
  if (code === 'EENVELOPE') return { outcome: 'refused', reason: 'smtp_address' };
  if (NEVER_REACHED.has(code) || BEFORE_DATA.has(command)) {
    return { outcome: 'postponed', reason: code.toLowerCase() || 'smtp' };
  }
  return { outcome: 'unknown', reason: (code || message || 'smtp').toLowerCase().slice(0, 100) };
}
