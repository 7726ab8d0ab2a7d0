/** Letters and digits that cannot be taken for each other, read aloud or from paper: no 0 O 1 I L U. */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;

/** A code from bytes of chance: 30 signs eight times are 39 bits, too many to try out at a limited door. */
export function codeOf(bytes: ArrayLike<number>): string {
  return Array.from({ length: LENGTH }, (_, at) => SIGNS[(bytes[at] ?? 0) % SIGNS.length]).join('');
}

/** Under which codes are one, however they are typed; undefined for what is no code. */
export function codeKey(written: string): string | undefined {
  const key = written.trim().toUpperCase().replace(/[\s-]/g, '');
  return /^[A-Z0-9]{3,30}$/.test(key) ? key : undefined;
}
