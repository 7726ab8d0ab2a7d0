import type { CodeKind } from '../../../api';

/** A code as the server knows it, from what people write: spaces left out, the dash of backup codes put back. */
export function tidyCode(kind: CodeKind, written: string): string {
  const plain = written.replace(/[\s-]/g, '');
  return kind === 'totp' ? plain : `${plain.slice(0, 5)}-${plain.slice(5)}`;
}
