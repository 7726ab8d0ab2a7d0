import type { Actor } from '@viaggio/domain/ports/access';
import type { BoardStore } from '@viaggio/domain/ports/boards';
import type { AccessStores } from '@viaggio/domain/ports/control';
import type { Definitions } from '@viaggio/domain/ports/definitionStore';
import { AppError } from '@viaggio/domain/shared';
import type { ReportAnswer } from '../reports/prepareReport';

/** Whose figures: those of a workspace, of the places somebody may see; none: all. */
export interface Reader {
  readonly workspace: number;
  readonly places: readonly string[];
}

export interface Writer {
  readonly workspace: number;
  readonly actor: Actor;
}

/** Asks a report by its name, as its route does. Refuses a question that the report does not take any more. */
export type RunReport = (report: string, question: object, reader: Reader) => Promise<ReportAnswer<unknown>>;

export interface BoardDeps {
  readonly boards: BoardStore;
  readonly control: Pick<AccessStores, 'workspaces' | 'audit'>;
  readonly definitionsOf: (workspace: number) => Promise<Definitions>;
  readonly runReport: RunReport;
  /** UTC milliseconds. */
  readonly now: () => number;
}

/** Found, or refused with a code that names what is missing. */
export function found<Thing>(thing: Thing | undefined | false, code: string): Thing {
  if (thing === undefined || thing === false) {
    throw new AppError(code, 'There is nothing with this id: it may have been removed.', { status: 404 });
  }
  return thing;
}
