import { expect, it } from 'vitest';
import { formatSize } from './useSize';

it('says sizes in the largest unit of which there is one', () => {
  const plain = (bytes: number) => formatSize(bytes, 'it-IT').replace(/[\u00a0\u202f]/g, ' ');
  expect([0, 740, 999_000, 1_240_000, 348_000_000, 2_500_000_000].map(plain)).toEqual([
    '0 kB',
    '0,7 kB',
    '999 kB',
    '1,2 MB',
    '348 MB',
    '2,5 GB',
  ]);
});
