import { AppError } from '@viaggio/domain/shared';

const AT_ONCE = 2;

/** How many files of a workspace are being made here. */
export interface ExportTurns {
  /**
   * Takes a turn, until what it answers is called.
   * @throws AppError `too_many_exports`
   */
  take(workspace: number): () => void;
}

export function createExportTurns(): ExportTurns {
  const running = new Map<number, number>();
  const change = (workspace: number, by: number): void => {
    const left = (running.get(workspace) ?? 0) + by;
    if (left > 0) running.set(workspace, left);
    else running.delete(workspace);
  };
  return {
    take: (workspace) => {
      if ((running.get(workspace) ?? 0) >= AT_ONCE) {
        throw new AppError(
          'too_many_exports',
          `${AT_ONCE} exports of this workspace are being made: wait until one of them is done.`,
          { status: 429 },
        );
      }
      change(workspace, 1);
      let isOver = false;
      return () => {
        if (isOver) return;
        isOver = true;
        change(workspace, -1);
      };
    },
  };
}
