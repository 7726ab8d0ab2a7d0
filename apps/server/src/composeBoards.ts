import { createAttemptLimiter, createBoardStore } from '@viaggio/stores/control';
import type { HandlerParts } from './composeHandlers';
import { boardHandlers } from './http/boards/boardHandlers';
import { runReportsOf } from './http/boards/runReport';
import type { OtherHandlers } from './http/routes/handler';

type Parts = Pick<HandlerParts, 'stores' | 'core' | 'control' | 'now'>;

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
