import type { PrivacyRequestStore } from '@viaggio/domain/ports/privacy';

export interface EraserDeps {
  readonly requests: Pick<PrivacyRequestStore, 'running'>;
  readonly erase: (request: Awaited<ReturnType<PrivacyRequestStore['running']>>[number]) => Promise<void>;
  /** Runs the work if no other node does. */
  readonly alone: (work: () => Promise<void>) => Promise<void>;
  readonly onError: (error: unknown, doing: string) => void;
}

/** An erasure that failed is tried again, by whichever node looks first. */
const LOOK_EVERY_MS = 60_000;

/** Goes on with erasures that were begun, one at a time, until none is left: after a crash too. */
export class Eraser {
  readonly #deps: EraserDeps;
  #timer: NodeJS.Timeout | undefined;
  #working: Promise<void> | undefined;
  #again = false;

  constructor(deps: EraserDeps) {
    this.#deps = deps;
  }

  start(): void {
    this.#timer = setInterval(() => this.poke(), LOOK_EVERY_MS).unref();
    this.poke();
  }

  /** Somebody asked for an erasure: do not wait for the next look. */
  poke(): void {
    if (this.#working !== undefined) {
      this.#again = true;
      return;
    }
    this.#working = this.#work().finally(() => {
      this.#working = undefined;
      if (this.#again) {
        this.#again = false;
        this.poke();
      }
    });
  }

  /** Resolves when nothing is being erased here. */
  async settle(): Promise<void> {
    while (this.#working !== undefined) await this.#working;
  }

  /** What is being erased is left where it is, and gone on with by the next start. */
  stop(): void {
    clearInterval(this.#timer);
    this.#again = false;
  }

  async #work(): Promise<void> {
    await this.#deps
      .alone(async () => {
        for (const request of await this.#deps.requests.running()) {
          await this.#deps.erase(request).catch((error) => this.#deps.onError(error, 'erase a person'));
        }
      })
      .catch((error) => this.#deps.onError(error, 'look for erasures'));
  }
}
