import { AppError } from '@viaggio/domain/shared';
import { median, timeRuns } from './statistics';
import type { Line } from './table';

/** What all reports of one table are timed with: the plain pass in milliseconds, and the runs after one to warm up. */
export interface Yardstick {
  readonly plain: number;
  readonly runs: number;
}

/** The line of one report; a question that the engine refuses for its size says so instead of ending the bench. */
export async function timeReport(
  { plain, runs }: Yardstick,
  { what, bar }: Pick<Line, 'what' | 'bar'>,
  ask: () => Promise<unknown>,
): Promise<Line> {
  try {
    const time = median(await timeRuns(runs, ask));
    return { what, figure: `${time.toFixed(0)} ms, ${(time / plain).toFixed(2)} ×`, bar };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { what, figure: `refused: ${error.code}`, bar };
  }
}
