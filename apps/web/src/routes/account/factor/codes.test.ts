import { describe, expect, it } from 'vitest';
import { tidyCode } from './codes';

describe('a code somebody wrote', () => {
  it('is taken with the space that apps show in its middle', () => {
    expect(tidyCode('totp', ' 123 456 ')).toBe('123456');
  });

  it('is taken with the dash of backup codes or without it, in its own case', () => {
    const written = ['aB3dE-fG7hI', 'aB3dEfG7hI', ' aB3dE fG7hI\n'];
    expect(written.map((code) => tidyCode('backup-code', code))).toEqual(Array(3).fill('aB3dE-fG7hI'));
  });
});
