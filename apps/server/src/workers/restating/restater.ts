import type { DefinitionStore, Definitions, Restated } from '@viaggio/domain/ports/definitionStore';
import type { JourneyStore } from '@viaggio/domain/ports/journeyStore';
import type { HashId } from '@viaggio/domain/shared';
import { gatherPeople } from '../../usecases/projection/gatherPeople';
import { type ProjectionDeps, projectPeople } from '../../usecases/projection/projectPeople';
import { planOfRestaging, type RestageRound, restagePeople } from '../../usecases/projection/restagePeople';

export interface RestaterDeps extends ProjectionDeps {
  readonly definitions: DefinitionStore;
  readonly journeys: JourneyStore;
  readonly definitionsOf: (workspace: number) => Promise<Definitions>;
  readonly onRestated: (workspace: number) => void;
  readonly onError: (error: unknown, doing: string) => void;
}

/** Sources whose people are looked up at a time. */
const SOURCES_PER_SLICE = 50_000;

/**
 * Places history again after a definition has changed: where only stages did, journeys are walked again; else every
 * person is projected from the log with the present catalogue and all models. Then the new versions become the current
 * ones. One run at a time for
 * each workspace; a change during a run makes another run follow.
 */
export class Restater {
  readonly #deps: RestaterDeps;
  readonly #progress = new Map<number, number>();
  readonly #again = new Set<number>();

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
    this.#run(workspace)
      .catch((error) => this.#deps.onError(error, 'restate'))
      .finally(() => {
        this.#progress.delete(workspace);
        if (this.#again.delete(workspace)) this.start(workspace);
      });
  }

  async #run(workspace: number): Promise<void> {
    const { journeys, definitionsOf, definitions: store } = this.#deps;
    const wish = await store.findRestating(workspace);
    const definitions = await definitionsOf(workspace);
    const plan = wish?.what === 'stages' ? planOfRestaging(definitions) : undefined;
    const onProgress = (share: number) => this.#progress.set(workspace, share);
    if (plan === undefined) await this.#replay({ workspace, definitions, onProgress });
    else {
      const people = await restagePeople(this.#deps, { workspace, definitions, onProgress }, plan);
      await projectPeople(this.#deps, { workspace, definitions, sources: [], people });
    }
    for (const { model, state } of definitions.models) {
      if (state !== 'restating') continue;
      const former = await store.activateModel(workspace, model.id, model.version);
      if (former !== undefined) await journeys.dropStays(workspace, former);
    }
    if (wish) await store.endRestating(workspace, wish.asked);
    this.#deps.onRestated(workspace);
  }

  /** Projects everybody from the log. */
  async #replay(round: RestageRound): Promise<void> {
    const { journeys, identity } = this.#deps;
    const { workspace } = round;
    const slices = Math.max(1, Math.ceil((await journeys.countSources(workspace)) / SOURCES_PER_SLICE));
    const people = new Set<HashId>();
    for (let slice = 0; slice < slices; slice++) {
      const sources = await journeys.sourcesInSlice(workspace, slice, slices);
      for (const person of await gatherPeople(identity, { workspace, sources, people: [] }))
        people.add(person);
    }
    await projectPeople(this.#deps, { ...round, sources: [], people });
  }
}
