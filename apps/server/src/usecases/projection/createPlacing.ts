import type { Definitions } from '@viaggio/domain/ports/definitionStore';
import type { ByDefinitions } from './projectPeople';

export interface PlacingDeps {
  /** Runs the work while holding a lock of the installation, alone or together with others that share it. */
  readonly lock: <Result>(
    name: string,
    work: () => Promise<Result>,
    options: { readonly shared: boolean },
  ) => Promise<Result | undefined>;
  readonly definitionsOf: (workspace: number) => Promise<Definitions>;
}

export interface Placing {
  readonly byDefinitions: ByDefinitions;
  /** Runs short work, once all that is under way by older definitions has been written, on every node. */
  readonly between: <Result>(workspace: number, work: () => Promise<Result>) => Promise<Result>;
}

/** Keeps apart what goes by definitions and the moments at which others begin to hold. */
export function createPlacing({ lock, definitionsOf }: PlacingDeps): Placing {
  // Whoever waits for a lock gets it: the answer is that of the work.
  const holding = async <Result>(workspace: number, shared: boolean, work: () => Promise<Result>) =>
    (await lock(`viaggio:placing:${workspace}`, work, { shared })) as Result;
  return {
    byDefinitions: (workspace, work) =>
      holding(workspace, true, async () => work(await definitionsOf(workspace))),
    between: (workspace, work) => holding(workspace, false, work),
  };
}
