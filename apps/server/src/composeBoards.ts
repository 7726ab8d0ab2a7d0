import type { AccessControl } from '@viaggio/domain/ports/control';
import { createAttemptLimiter, createBoardStore } from '@viaggio/stores/control';
import type { Core } from './composeCore';
import { boardHandlers } from './http/boards/boardHandlers';
import { runReportsOf } from './http/boards/runReport';
import type { OtherHandlers } from './http/routes/handler';
import type { Stores } from './stores';

interface Parts {
  readonly stores: Pick<Stores, 'control'>;
  readonly core: Pick<Core, 'definitionsOf'>;
  readonly control: AccessControl;
  readonly now: () => number;
}

/** Saved questions and what is made of them; `reports`: the handlers that answer them. */
export const composeBoards = ({ stores, core, control, now }: Parts, reports: Partial<OtherHandlers>) =>
  boardHandlers({
    boards: createBoardStore(stores.control),
    limiter: createAttemptLimiter(stores.control),
    control,
    definitionsOf: core.definitionsOf,
    runReport: runReportsOf(reports),
    now,
  });
