import { AppError } from '@viaggio/domain/shared';
import { openPostgres } from '@viaggio/stores/control';
import { testDatabase } from '@viaggio/stores/testing';
import { describe, expect, it } from 'vitest';
import { describeFault } from './describeFault';
import { refusalOf } from './refusalOf';

const faultOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => expect.unreachable('it should have failed'),
    (fault) => fault,
  );

describe('a refusal', () => {
  it('says what an expected error says', () => {
    const error = new AppError('last_owner', 'A workspace needs an owner.', { status: 409, field: 'role' });
    expect(refusalOf(error)).toEqual({
      status: 409,
      body: { error: { code: 'last_owner', message: 'A workspace needs an owner.', field: 'role' } },
      retryAfter: undefined,
      isFault: false,
    });
  });

  it('keeps to itself what a fault of ours says', () => {
    for (const fault of [
      new Error('secret'),
      new AppError('engine_lost', 'secret', { status: 500 }),
      'secret',
      null,
    ]) {
      const { status, body, isFault } = refusalOf(fault);
      expect([status, isFault]).toEqual([500, true]);
      expect(JSON.stringify(body)).not.toContain('secret');
    }
  });

  it('asks to come back when the database is not there, ends, or cuts the line', async () => {
    const nowhere = openPostgres({ host: '/nowhere', user: 'x', database: 'x' });
    const driver = await testDatabase();
    const faults = [
      await faultOf(nowhere.query('SELECT 1')),
      await faultOf(nowhere.transaction(async () => undefined)),
      await faultOf(driver.query('SELECT pg_terminate_backend(pg_backend_pid())')),
    ];
    faults.push(new Error('wrapped by a library', { cause: faults[2] }));
    expect(
      faults.map((fault) => refusalOf(fault)).map(({ status, retryAfter }) => [status, retryAfter]),
    ).toEqual([
      [503, 5],
      [503, 5],
      [503, 5],
      [503, 5],
    ]);
    await driver.close();
    await nowhere.close();
  });

  it('takes a missing file for a fault of ours, not of the database', async () => {
    const fault = Object.assign(new Error('ENOENT: no such file'), { code: 'ENOENT', syscall: 'open' });
    expect(refusalOf(fault).status).toBe(500);
  });
});

describe('a fault, as it is logged', () => {
  it('says its kind and place, and no value', async () => {
    const driver = await testDatabase();
    const insert =
      "INSERT INTO members (workspace, user_id, role) VALUES (1, 'anna@bottega.it', 'king of anna')";
    const fault = new AppError('failed', 'anna@bottega.it failed', {
      status: 500,
      cause: await faultOf(driver.query(insert)),
    });
    const described = JSON.stringify(describeFault(fault));
    expect(described).toContain('members_role_check');
    expect(described).toContain('23514');
    expect(described).toContain('refusalOf.test.ts');
    expect(described).not.toContain('anna');
    await driver.close();
  });

  it('does not follow causes for ever', () => {
    const loop = new Error('a');
    loop.cause = loop;
    expect(JSON.stringify(describeFault(loop)).length).toBeLessThan(20_000);
  });
});
