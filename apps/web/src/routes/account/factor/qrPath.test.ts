import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { qrPath } from './qrPath';

const URI = 'otpauth://totp/Viaggio:anna%40bottega.it?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Viaggio';

/** The modules a path of runs covers. */
function drawn(size: number, path: string): boolean[][] {
  const field = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let n = 0; n < Number(run); n++) field[Number(y)]![Number(x) + n] = true;
  }
  return field;
}

describe('a QR code', () => {
  it('is drawn module by module, nothing more and nothing less', () => {
    const { size, path } = qrPath(URI);
    const { data } = encode(URI, { ecc: 'M', border: 4 });
    expect(size).toBe(data.length);
    expect(drawn(size, path)).toEqual(data);
  });

  it('stands in four modules of white', () => {
    const { size, path } = qrPath(URI);
    const field = drawn(size, path);
    const edge = [0, 1, 2, 3].flatMap((n) => [
      ...field[n]!,
      ...field[size - 1 - n]!,
      ...field.map((row) => row[n]!),
      ...field.map((row) => row[size - 1 - n]!),
    ]);
    expect(edge).not.toContain(true);
    expect(field[4]!.slice(4, 12)).toEqual([true, true, true, true, true, true, true, false]);
  });
});
