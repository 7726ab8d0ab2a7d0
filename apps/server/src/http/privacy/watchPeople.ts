import type { AuditStore } from '@viaggio/domain/ports/audit';
import type { Hasher } from '@viaggio/domain/shared';
import { parsePersonId } from '../../usecases/people/parsePersonId';
import type { WorkspaceContext } from '../access/context';
import type { Handlers } from '../routes/handler';

interface WatchDeps {
  readonly audit: Pick<AuditStore, 'record'>;
  readonly hasherOf: (workspace: number) => Hasher;
  /** UTC milliseconds. */
  readonly now: () => number;
}

type Looking = Handlers<'getPerson' | 'getTimeline' | 'listLinks'>;

/** Whoever looks at a record opens several parts of it: that is one look. */
const ONE_LOOK_MS = 300_000;
const MOST_REMEMBERED = 20_000;

/** Handlers that note who looked at whose record. The note names the person by id, never by what was typed. */
export function watchPeople<H extends Looking>({ audit, hasherOf, now }: WatchDeps, handlers: H): H {
  const looks = new Map<string, number>();
  const note = async ({ workspace, actor }: WorkspaceContext, id: string): Promise<void> => {
    const address = parsePersonId(id, hasherOf(workspace));
    if (address === undefined) return;
    const key = `${workspace} ${actor.kind}:${actor.id} ${address.id}`;
    const last = looks.get(key);
    if (last !== undefined && now() - last < ONE_LOOK_MS) return;
    looks.delete(key);
    looks.set(key, now());
    const [oldest] = looks.keys();
    if (looks.size > MOST_REMEMBERED && oldest !== undefined) looks.delete(oldest);
    await audit.record({ workspace, actor, action: 'person.viewed', target: `person:${address.id}` });
  };
  return {
    ...handlers,
    getPerson: async (input, context) => {
      const answer = await handlers.getPerson(input, context);
      await note(context, answer.id);
      return answer;
    },
    getTimeline: async (input, context) => {
      const answer = await handlers.getTimeline(input, context);
      await note(context, input.params.id);
      return answer;
    },
    listLinks: async (input, context) => {
      const answer = await handlers.listLinks(input, context);
      await note(context, input.params.id);
      return answer;
    },
  };
}
