import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

/** Seals texts that must be read again: what others sign with, what they sent us. */
export interface Sealer {
  /** `context`: whose it is; a sealed text opens nowhere else. */
  seal(text: string, context: string): string;
  /** undefined for what was sealed elsewhere, with another secret, or changed. */
  open(sealed: string, context: string): string | undefined;
}

const VERSION = 'v1';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * AES-256-GCM under a key made of the secret of the installation and of what it is for. The form is
 * `v1.<nonce, cipher text and tag in base64url>`.
 */
export function createSealer(secret: string, purpose: string): Sealer {
  const key = createHmac('sha256', secret).update(`seal:${purpose}`).digest();
  return {
    seal: (text, context) => {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context));
      const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return `${VERSION}.${sealed.toString('base64url')}`;
    },
    open: (sealed, context) => {
      const [version, content] = sealed.split('.');
      if (version !== VERSION || content === undefined) return undefined;
      const bytes = Buffer.from(content, 'base64url');
      if (bytes.length < NONCE_BYTES + TAG_BYTES) return undefined;
      const end = bytes.length - TAG_BYTES;
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES), {
        authTagLength: TAG_BYTES,
      });
      decipher.setAAD(Buffer.from(context)).setAuthTag(bytes.subarray(end));
      try {
        const text = decipher.update(bytes.subarray(NONCE_BYTES, end));
        return Buffer.concat([text, decipher.final()]).toString('utf8');
      } catch {
        return undefined;
      }
    },
  };
}
