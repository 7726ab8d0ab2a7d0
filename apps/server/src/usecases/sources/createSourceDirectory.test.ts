import type { KnownSource } from '@viaggio/domain/ports/sources';
import { expect, it } from 'vitest';
import { createSourceDirectory } from './createSourceDirectory';

const source: KnownSource = { id: 1, workspace: 7, enabled: true, ipPolicy: 'truncate' };

it('sees a change elsewhere within two seconds, and a change here at once', async () => {
  let stored: KnownSource | undefined = source;
  let time = 0;
  const { find, forget } = createSourceDirectory(
    { findByWriteKey: async () => stored },
    { monotonic: () => time },
  );
  expect(await find('k')).toBe(source);
  stored = { ...source, enabled: false };
  time += 2_000;
  expect(await find('k')).toMatchObject({ enabled: false });
  stored = undefined;
  forget();
  expect(await find('k')).toBeUndefined();
});

it('does not ask the store about what no code can be', async () => {
  let asked = 0;
  const { find } = createSourceDirectory(
    {
      findByWriteKey: async () => {
        asked += 1;
        return source;
      },
    },
    { monotonic: () => 0 },
  );
  for (const key of ['', '\0', 'x'.repeat(201)]) expect(await find(key)).toBeUndefined();
  expect(asked).toBe(0);
});
