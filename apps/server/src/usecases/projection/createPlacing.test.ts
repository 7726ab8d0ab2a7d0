import { setTimeout as sleep } from 'node:timers/promises';
import type { Definitions } from '@viaggio/domain/ports/definitionStore';
import { testDatabase } from '@viaggio/stores/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPlacing, type Placing } from './createPlacing';

const NONE: Definitions = { catalogue: { version: 1, touchpoints: [] }, models: [], defaultModel: '' };

let database: Awaited<ReturnType<typeof testDatabase>>;
let placing: Placing;
const log: string[] = [];
beforeAll(async () => {
  database = await testDatabase();
  placing = createPlacing({ lock: database.withLock, definitionsOf: async () => NONE });
});
afterAll(() => database.close());

const chunk = (workspace: number, name: string, milliseconds: number): Promise<string> =>
  placing.byDefinitions(workspace, async () => {
    log.push(`${name} begins`);
    await sleep(milliseconds);
    log.push(`${name} ends`);
    return name;
  });

describe('placing people by definitions', () => {
  it('goes on beside others, and gives what the work gives', async () => {
    log.length = 0;
    expect(await Promise.all([chunk(1, 'a', 200), chunk(1, 'b', 200)])).toEqual(['a', 'b']);
    expect(log.slice(0, 2).sort()).toEqual(['a begins', 'b begins']);
  });

  it('has ended before a moment between, and begins again after it', async () => {
    log.length = 0;
    const first = chunk(1, 'first', 200);
    while (log.length === 0) await sleep(5);
    const moment = placing.between(1, async () => void log.push('between'));
    await sleep(50);
    const second = chunk(1, 'second', 0);
    const elsewhere = chunk(2, 'elsewhere', 0);
    await elsewhere;
    expect(log).toEqual(['first begins', 'elsewhere begins', 'elsewhere ends']);
    await Promise.all([first, moment, second]);
    expect(log.slice(3)).toEqual(['first ends', 'between', 'second begins', 'second ends']);
  });
});
