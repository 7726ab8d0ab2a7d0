import { rm } from 'node:fs/promises';
import type { JobStore } from '@viaggio/domain/ports/jobs';
import { AppError } from '@viaggio/domain/shared';

export interface RunnerDeps {
  readonly jobs: Pick<JobStore, 'finish' | 'report'>;
  readonly onError: (error: unknown, doing: string) => void;
}

/** An import to be done in the background. */
export interface ImportTask {
  readonly workspace: number;
  readonly import: number;
  readonly job: number;
  /** The file, removed at the end. */
  readonly path: string;
  readonly run: (signal: AbortSignal) => Promise<void>;
}

/** While an import waits for its turn it says now and then that somebody still means to do it. */
const WAITING_REPORT_MS = 5_000;

/** Does imports one after the other: two at once would only share the same thread and the same disk. */
export class ImportRunner {
  readonly #deps: RunnerDeps;
  readonly #tasks = new Map<number, { readonly stop: AbortController; readonly done: Promise<void> }>();
  #last: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(deps: RunnerDeps) {
    this.#deps = deps;
  }

  start(task: ImportTask): void {
    const stop = new AbortController();
    if (this.#stopped) stop.abort(interrupted());
    const waiting = setInterval(() => {
      this.#deps.jobs.report(task.workspace, task.job, { progress: 0 }).catch(() => undefined);
    }, WAITING_REPORT_MS);
    const done = this.#last
      .then(() => {
        clearInterval(waiting);
        stop.signal.throwIfAborted();
        return task.run(stop.signal);
      })
      .then(
        () => this.#finish(task, { status: 'done' }),
        (fault) => this.#fail(task, fault),
      )
      .finally(async () => {
        clearInterval(waiting);
        this.#tasks.delete(task.import);
        await rm(task.path, { force: true });
      })
      .catch((fault) => this.#deps.onError(fault, 'finish an import'));
    this.#tasks.set(task.import, { stop, done });
    this.#last = done;
  }

  /** Stops an import that is being done here, and waits for its end; false when none is. */
  async cancel(id: number): Promise<boolean> {
    const task = this.#tasks.get(id);
    task?.stop.abort(new AppError('import_cancelled', 'The import was undone before its end.'));
    await task?.done;
    return task !== undefined;
  }

  /** Resolves when everything started so far has ended. */
  async idle(): Promise<void> {
    await this.#last;
  }

  /** Takes nothing more and stops what is being done. */
  async stop(): Promise<void> {
    this.#stopped = true;
    for (const { stop } of this.#tasks.values()) stop.abort(interrupted());
    await this.#last;
  }

  async #fail(task: ImportTask, fault: unknown): Promise<void> {
    const known = fault instanceof AppError && fault.status < 500;
    if (!known) this.#deps.onError(fault, 'import a file');
    const error = known
      ? { code: fault.code, message: fault.message }
      : { code: 'import_failed', message: 'The import failed: import the same file again.' };
    const status = known && fault.code === 'import_cancelled' ? 'cancelled' : 'failed';
    await this.#finish(task, { status, error });
  }

  async #finish(task: ImportTask, end: Parameters<JobStore['finish']>[2]): Promise<void> {
    await this.#deps.jobs.finish(task.workspace, task.job, end);
  }
}

function interrupted(): AppError {
  return new AppError(
    'import_interrupted',
    'The server stopped half-way: import the same file again, what is stored already is not stored twice.',
  );
}
