import { expect, it } from 'vitest';
import { testDatabase } from './testDatabase';

it('gives each test a schema that is complete and a database that is its own', async () => {
  const [one, other] = await Promise.all([testDatabase(), testDatabase()]);
  await one.query("INSERT INTO workspaces (name) VALUES ('only here')");
  expect(await one.query('SELECT name FROM workspaces')).toEqual([{ name: 'only here' }]);
  expect(await other.query('SELECT name FROM workspaces')).toEqual([]);
  await Promise.all([one.close(), other.close()]);
});
