import type { DefinitionStore, Definitions } from '@viaggio/domain/ports/definitionStore';
import type { JourneyStore } from '@viaggio/domain/ports/journeyStore';
import { type ProjectionDeps, projectPeople } from '../../usecases/projection/projectPeople';

export interface RestaterDeps extends ProjectionDeps {
  readonly definitions: DefinitionStore;
  readonly journeys: JourneyStore;
  readonly definitionsOf: (workspace: number) => Promise<Definitions>;
  readonly onRestated: (workspace: number) => void;
  readonly onError: (error: unknown, doing: string) => void;
}

/** Sources of one slice: bounds what is read at a time. */
const SOURCES_PER_SLICE = 50_000;

/**
 * Places history again after a definition has changed: every person is projected from the log with the present
 * catalogue and all models, the new versions too; then the new versions become the current ones. One run at a time for
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
    const { journeys, definitionsOf } = this.#deps;
    const definitions = await definitionsOf(workspace);
    const slices = Math.max(1, Math.ceil((await journeys.countSources(workspace)) / SOURCES_PER_SLICE));
    for (let slice = 0; slice < slices; slice++) {
      const sources = await journeys.sourcesInSlice(workspace, slice, slices);
      const onProgress = (share: number) => this.#progress.set(workspace, (slice + share) / slices);
      await projectPeople(this.#deps, { workspace, definitions, sources, people: [], onProgress });
      this.#progress.set(workspace, (slice + 1) / slices);
    }
    for (const { model, state } of definitions.models) {
      if (state !== 'restating') continue;
      const former = await this.#deps.definitions.activateModel(workspace, model.id, model.version);
      if (former !== undefined) await journeys.dropStays(workspace, former);
    }
    this.#deps.onRestated(workspace);
  }
}
