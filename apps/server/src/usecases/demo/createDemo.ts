import type { Actor } from '@viaggio/domain/ports/access';
import type { AccessControl } from '@viaggio/domain/ports/control';
import type { Job } from '@viaggio/domain/ports/jobs';
import type { WorkspaceObserver } from '@viaggio/domain/ports/workspaces';
import type { DemoLoad } from './loadDemo';

export interface CreateDemoDeps {
  readonly control: AccessControl;
  readonly observer: WorkspaceObserver;
  /** Starts the load in the background; failures end in the job. */
  readonly startLoad: (load: DemoLoad) => void;
  readonly newWriteKey: () => string;
  /** Writes the first buyer personas of a workspace, so that the example has some. */
  readonly writePersonas: (workspace: number, by: Actor, language: 'it' | 'en') => Promise<void>;
}

export interface DemoWish {
  readonly userId: string;
  readonly language: 'it' | 'en';
  readonly wants: readonly string[];
  readonly customers: number;
}

/** The caller's example workspace, if there is one. */
export async function findDemo(control: AccessControl, userId: string): Promise<number | undefined> {
  const memberships = await control.members.listMemberships(userId);
  return memberships.find(({ workspace, demo, role }) => demo && role === 'owner' && workspace > 0)
    ?.workspace;
}

/** Makes the example: a workspace of its own, filled in the background. Answers the one there is, if any. */
export async function createDemo(
  deps: CreateDemoDeps,
  { userId, language, wants, customers }: DemoWish,
): Promise<{ workspace: number; job: Job }> {
  const made = await deps.control.alone(`demo:${userId}`, async () => {
    const known = await findDemo(deps.control, userId);
    if (known !== undefined) {
      const [job] = (await deps.control.jobs.list(known, { before: undefined, limit: 50 })).filter(
        (one) => one.kind === 'demo',
      );
      if (job !== undefined) return { workspace: known, job, load: undefined };
    }
    return fill(deps, { userId, language, wants, customers }, known);
  });
  if (made === undefined) throw new Error('the lock of the example was not given');
  if (made.load !== undefined) deps.startLoad(made.load);
  return { workspace: made.workspace, job: made.job };
}

async function fill(deps: CreateDemoDeps, wish: DemoWish, known: number | undefined) {
  const made = await deps.control.atomically(async ({ workspaces, members, sources, jobs, audit }) => {
    const workspace =
      known === undefined
        ? await workspaces.create({
            name: 'Casa Bricco',
            timeZone: 'Europe/Rome',
            currency: 'EUR',
            language: wish.language,
            sells: 'shop',
            wants: wish.wants,
            demo: true,
          })
        : undefined;
    const id = workspace?.id ?? known ?? 0;
    if (workspace !== undefined)
      await members.add({ workspace: id, userId: wish.userId, role: 'owner', places: [] });
    const source = await sources.ensure({
      workspace: id,
      name: 'Casa Bricco',
      kind: 'demo',
      writeKey: deps.newWriteKey(),
    });
    const createdBy = { kind: 'member' as const, id: wish.userId };
    const job = await jobs.start({ workspace: id, kind: 'demo', subject: 'Casa Bricco', createdBy });
    await audit.record({
      workspace: id,
      actor: createdBy,
      action: 'demo.created',
      target: String(id),
      detail: {},
    });
    return {
      workspace,
      id,
      job,
      load: { workspace: id, job: job.id, source: source.id, customers: wish.customers },
    };
  });
  if (made.workspace !== undefined) {
    await deps.observer.created(made.workspace);
    await deps.writePersonas(made.id, { kind: 'member', id: wish.userId }, wish.language);
  }
  return { workspace: made.id, job: made.job, load: made.load };
}
