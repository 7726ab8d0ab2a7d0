import { rm } from 'node:fs/promises';
import { type EraseDeps, eraseImport } from './eraseImport';

export interface RecoverDeps extends EraseDeps {
  /** Where files are kept while they are read. */
  readonly directory: string;
  readonly node: number;
}

/**
 * At start: files that nobody reads any more are removed, imports this server did not finish are said to have failed
 * (the same file may be imported again), undos that were cut short are done to their end.
 */
export async function recoverImports(deps: RecoverDeps): Promise<{ interrupted: number; undone: number }> {
  await rm(deps.directory, { recursive: true, force: true });
  const interrupted = await deps.imports.failInterrupted(deps.node);
  const undoing = await deps.imports.listUndoing();
  for (const one of undoing) await eraseImport(deps, one);
  return { interrupted, undone: undoing.length };
}
