import { FOR_EVER, SINCE_EVER } from '@viaggio/domain/ports/people';
import { mentionPattern } from '@viaggio/domain/privacy';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EventsDriver } from '../driver/types';
import { createEventLog, createEventsEraser, createQuarantine, prepareEventsStore } from '../index';
import { logEntry } from '../logEntry.fixture';
import { systemTable } from './mutate';

const NOW = Date.UTC(2026, 5, 1);
const EMAIL = 'anna.verdi@posta-privata.example';
const PEOPLE = 40;

const target = {
  person: '7',
  people: ['7'],
  whole: ['7'],
  contested: [],
  // All of source 7, and of the shared source 9 what came before the tenth event.
  owned: [
    { source: '7', from: SINCE_EVER, until: FOR_EVER },
    { source: '9', from: SINCE_EVER, until: NOW + 10 },
  ],
  values: [{ kind: 'email', value: EMAIL }],
};

/** What erasing somebody must do in every events store: embedded, on a server, on a cluster. */
export function erasingSuite(
  name: string,
  open: () => Promise<{ driver: EventsDriver; close(): Promise<void> }>,
): void {
  describe(`erasing a person on ${name}`, () => {
    let driver: EventsDriver;
    let close: () => Promise<void>;
    const count = async (table: string): Promise<number> => {
      const [row] = await driver.query<{ n: string }>(`SELECT count() AS n FROM ${table}`);
      return Number(row!.n);
    };

    beforeAll(async () => {
      ({ driver, close } = await open());
      await prepareEventsStore(driver);
      const entries = Array.from({ length: PEOPLE }, (_, n) =>
        ['a', 'b', 'c'].map((part) =>
          logEntry({
            messageHash: String(1_000 + n * 10 + part.charCodeAt(0) - 97),
            messageId: `${part}${n}`,
            source: String(n + 1),
            time: NOW + n + (part === 'c' ? 100 : 0),
            receivedAt: NOW,
            anonymousId: `a${n}`,
            properties: JSON.stringify(n === 6 || n === 20 ? { to: EMAIL.toUpperCase(), n } : { n }),
          }),
        ),
      ).flat();
      const log = createEventLog(driver);
      await log.append({ id: 1, node: 0, committedAt: NOW, entries });
      await log.rememberMessages(
        entries.map(({ workspace, event }) => ({ workspace, messageHash: event.messageHash, import: 0 })),
      );
      await createQuarantine(driver).add(
        [EMAIL, 'bruno@b.it'].map((email, index) => ({
          workspace: 1,
          id: String(index + 1),
          receivedAt: NOW,
          connection: 1,
          import: 0,
          row: 0,
          code: 'type_unknown',
          message: '',
          field: '',
          payload: JSON.stringify({ email }),
        })),
      );
    }, 60_000);
    afterAll(() => close());

    test('takes their events, messages and refused events, and masks what others say of them', async () => {
      const eraser = createEventsEraser(driver);
      const pattern = mentionPattern(target.values)!;
      expect(await eraser.count(1, target, pattern)).toMatchObject({ events: 5, quarantined: 1 });
      expect(await eraser.countMentions(1, pattern, target)).toBe(3);
      const deleted = await count('message_ids');
      await eraser.erase(1, target, pattern);
      await eraser.mask(1, pattern);
      expect(await eraser.count(1, target, pattern)).toMatchObject({ events: 0, quarantined: 0 });
      expect(await eraser.countMentions(1, pattern, target)).toBe(0);
      expect(await count('events')).toBe(3 * PEOPLE - 5);
      expect(deleted - (await count('message_ids'))).toBe(5);
      expect(await count('quarantine')).toBe(1);
      const masked = await driver.query<{ n: number }>(
        `SELECT JSONExtractInt(properties, 'n') AS n FROM events WHERE position(properties, '[erased]') > 0`,
      );
      expect(masked).toHaveLength(3);
    }, 120_000);

    test('leaves on no server a part that was replaced, nor the text of a change', async () => {
      await createEventsEraser(driver).purge();
      const [parts] = await driver.query<{ n: string }>(
        `SELECT count() AS n FROM ${systemTable(driver, 'parts')} WHERE active = 0 AND database = currentDatabase()`,
      );
      expect(Number(parts!.n)).toBe(0);
      const said = await driver.query<{ command: string }>(
        `SELECT command FROM ${systemTable(driver, 'mutations')} WHERE database = currentDatabase()`,
      );
      expect(said.filter(({ command }) => command.includes('posta'))).toEqual([]);
    }, 120_000);
  });
}
