import type { AuditNote } from '@viaggio/domain/ports/audit';
import { expect, it } from 'vitest';
import { createHashers } from '../../usecases/collect/hasher';
import type { WorkspaceContext } from '../access/context';
import type { Handlers } from '../routes/handler';
import { watchPeople } from './watchPeople';

const LOOKS: Handlers<'getPerson' | 'getTimeline' | 'listLinks'> = {
  getPerson: async () => ({ id: '77' }) as never,
  getTimeline: async () => ({}) as never,
  listLinks: async () => {
    throw new Error('not found');
  },
};

it('whoever looks at a record is noted once for one look, by the id of the person', async () => {
  const notes: AuditNote[] = [];
  let now = 0;
  const hasherOf = createHashers('a secret of the test');
  const handlers = watchPeople(
    {
      audit: {
        record: async (note) => {
          notes.push(note);
        },
      },
      hasherOf,
      now: () => now,
    },
    LOOKS,
  );
  const by = (id: string) => ({ workspace: 1, actor: { kind: 'member', id } }) as unknown as WorkspaceContext;
  const input = (id: string) => ({ params: { id }, query: { limit: 10 } }) as never;
  await handlers.getPerson(input('email:a@b.it'), by('anna'));
  await handlers.getTimeline(input('77'), by('anna'));
  await handlers.getTimeline(input('77'), by('carlo'));
  await expect(handlers.listLinks(input('99'), by('carlo'))).rejects.toThrow('not found');
  now = 600_000;
  await handlers.getTimeline(input('email:a@b.it'), by('anna'));
  expect(notes.map(({ actor, target }) => [actor.id, target])).toEqual([
    ['anna', 'person:77'],
    ['carlo', 'person:77'],
    ['anna', `person:${hasherOf(1)('email', 'a@b.it')}`],
  ]);
  expect(JSON.stringify(notes)).not.toContain('a@b.it');
});
