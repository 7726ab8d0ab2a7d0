import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** OWASP Password Storage Cheat Sheet (2024): scrypt with N = 2¹⁴, r = 8, p = 5. It takes 128 · N · r bytes: 16 MB. */
const COST = { N: 2 ** 14, r: 8, p: 5, maxmem: 2 * 128 * 2 ** 14 * 8 };
const KEY_BYTES = 32;

const derive = (password: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, KEY_BYTES, COST, (fault, key) =>
      fault ? reject(fault) : resolve(key),
    );
  });

/** `scrypt:<salt>:<key>`, base64url: for passwords that people choose. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  return `scrypt:${salt.toString('base64url')}:${(await derive(password, salt)).toString('base64url')}`;
}

export async function isPassword(password: string, hash: string): Promise<boolean> {
  const [, salt = '', key = ''] = hash.split(':');
  const wanted = Buffer.from(key, 'base64url');
  const found = await derive(password, Buffer.from(salt, 'base64url'));
  return wanted.length === found.length && timingSafeEqual(wanted, found);
}
