import type { DefinitionStore, Definitions, Restated } from '@viaggio/domain/ports/definitionStore';
import type { JobStore } from '@viaggio/domain/ports/jobs';
import type { HashId } from '@viaggio/domain/shared';
import type { Placing } from '../../usecases/projection/createPlacing';
import { gatherPeople } from '../../usecases/projection/gatherPeople';
import { type ProjectionDeps, projectPeople } from '../../usecases/projection/projectPeople';
import { projectStrangers } from '../../usecases/projection/projectStrangers';
import { planOfRestaging, type RestageRound, restagePeople } from '../../usecases/projection/restagePeople';
import { reportRestating } from './reportRestating';

export interface RestaterDeps extends ProjectionDeps {
  readonly definitions: DefinitionStore;
  readonly definitionsOf: (workspace: number) => Promise<Definitions>;
  readonly jobs: Pick<JobStore, 'start' | 'report' | 'finish'>;
  readonly between: Placing['between'];
  /** Runs the work once no other node restates the workspace. */
  readonly alone: (workspace: number, work: () => Promise<void>) => Promise<void>;
  readonly onRestated: (workspace: number) => void;
  readonly onError: (error: unknown, doing: string) => void;
}

/** What a run makes of history: taken at its beginning, all at one moment. */
interface Task {
  readonly wish: { readonly what: Restated; readonly asked: number } | undefined;
  readonly definitions: Definitions;
  readonly version: number;
}

/** Sources whose people are looked up at a time. */
const SOURCES_PER_SLICE = 50_000;
/** A run that failed is tried again after so long, then after twice as long, and so on. */
const FIRST_RETRY_MS = 5_000;
const LONGEST_RETRY_MS = 300_000;
/** Workspaces restated at a time: each holds a connection of the control store while it lasts. */
const MOST_AT_ONCE = 4;

/**
 * Places history again after a definition has changed: where only stages did, journeys are walked again; else every
 * person is projected from the log with the present catalogue and all models. Then the new versions become the current
 * ones. One run at a time for each workspace, on all nodes; a change during a run makes another run follow.
 */
export class Restater {
  readonly #deps: RestaterDeps;
  readonly #progress = new Map<number, number>();
  readonly #again = new Set<number>();
  readonly #waiting: (() => void)[] = [];
  readonly #retries = new Map<number, number>();
  #running = 0;

  constructor(deps: RestaterDeps) {
    this.#deps = deps;
  }

  /** 0 to 1; null when history is up to date. */
  progressOf(workspace: number): number | null {
    return this.#progress.get(workspace) ?? null;
  }

  /** Notes what is to be placed again, so that a crash does not forget it, and starts. */
  async ask(workspace: number, what: Restated): Promise<void> {
    await this.#deps.definitions.askRestating(workspace, what);
    this.start(workspace);
  }

  start(workspace: number): void {
    if (this.#progress.has(workspace)) {
      this.#again.add(workspace);
      return;
    }
    this.#progress.set(workspace, 0);
    this.#inTurn(() => this.#deps.alone(workspace, () => this.#run(workspace)))
      .then(
        () => this.#retries.delete(workspace),
        (error) => {
          this.#deps.onError(error, 'restate');
          this.#retry(workspace);
        },
      )
      .finally(() => {
        this.#progress.delete(workspace);
        if (this.#again.delete(workspace)) this.start(workspace);
      });
  }

  #retry(workspace: number): void {
    const pause = this.#retries.get(workspace) ?? FIRST_RETRY_MS;
    this.#retries.set(workspace, Math.min(pause * 2, LONGEST_RETRY_MS));
    setTimeout(() => this.start(workspace), pause).unref();
  }

  async #inTurn(work: () => Promise<void>): Promise<void> {
    if (this.#running < MOST_AT_ONCE) this.#running++;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running--;
    }
  }

  async #run(workspace: number): Promise<void> {
    const task = await this.#begin(workspace);
    const restating = task.definitions.models.filter(({ state }) => state === 'restating');
    // Neither: another node has done it meanwhile.
    if (task.wish || restating.length > 0) {
      const { jobs } = this.#deps;
      const job = { workspace, subject: subjectOf(task, restating) };
      await reportRestating({ jobs, progressOf: (id) => this.progressOf(id) }, job, async () => {
        await this.#place(workspace, task);
        await this.#activate(workspace, restating);
        if (task.wish) await this.#deps.definitions.endRestating(workspace, task.wish.asked);
      });
    }
    this.#deps.onRestated(workspace);
  }

  /** A round that goes by what was defined before has written by now, or will read what is defined here. */
  #begin(workspace: number): Promise<Task> {
    const { between, definitions, definitionsOf, now } = this.#deps;
    return between(workspace, async () => ({
      wish: await definitions.findRestating(workspace),
      definitions: await definitionsOf(workspace),
      version: now(),
    }));
  }

  async #place(workspace: number, { wish, definitions, version }: Task): Promise<void> {
    const onProgress = (share: number) => this.#progress.set(workspace, share);
    const round = { workspace, definitions, version, onProgress };
    const plan = wish?.what === 'stages' ? planOfRestaging(definitions) : undefined;
    if (plan === undefined) return this.#replay(round);
    const people = await restagePeople(this.#deps, round, plan);
    await projectPeople(this.#deps, { workspace, sources: [], people });
  }

  /** Figures come from the new versions. What rounds still write of the ones before is taken away too. */
  async #activate(workspace: number, models: Definitions['models']): Promise<void> {
    const { definitions, journeys, between } = this.#deps;
    const formers: number[] = [];
    for (const { model } of models) {
      const former = await definitions.activateModel(workspace, model.id, model.version);
      if (former !== undefined) formers.push(former);
    }
    if (formers.length === 0) return;
    await between(workspace, async () => undefined);
    for (const former of formers) await journeys.dropStays(workspace, former);
  }

  /** Projects everybody from the log, strangers too. */
  async #replay({ workspace, onProgress }: RestageRound): Promise<void> {
    const { journeys, identity } = this.#deps;
    const slices = Math.max(1, Math.ceil((await journeys.countSources(workspace)) / SOURCES_PER_SLICE));
    const people = new Set<HashId>();
    for (let slice = 0; slice < slices; slice++) {
      const sources = await journeys.sourcesInSlice(workspace, slice, slices);
      for (const person of await gatherPeople(identity, { workspace, sources, people: [] }))
        people.add(person);
    }
    await projectStrangers(this.#deps, workspace);
    await projectPeople(this.#deps, { workspace, sources: [], people, ...(onProgress && { onProgress }) });
  }
}

/** What a run is about: the touchpoints, the stages that are new, or those that are the default now. */
function subjectOf({ wish, definitions }: Task, restating: Definitions['models']): string {
  if (wish?.what === 'contacts') return 'touchpoints';
  return restating.map(({ model }) => model.id).join(', ') || definitions.defaultModel;
}
