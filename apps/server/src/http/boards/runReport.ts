import { reportRoutes } from '@viaggio/contract/reports';
import { AppError } from '@viaggio/domain/shared';
import type { z } from 'zod';
import type { Reader, RunReport } from '../../usecases/boards/deps';
import type { ReportAnswer } from '../../usecases/reports/prepareReport';
import type { OtherHandlers } from '../routes/handler';

type LooseReport = (
  input: { readonly body: unknown; readonly query: { readonly limit: number } },
  reader: Reader,
) => Promise<ReportAnswer<unknown>>;

const bodies: Readonly<Record<string, { readonly body: z.ZodType }>> = reportRoutes;

/** Asks reports through the handlers of their own routes: same schema, same memory, same limits of places. */
export const runReportsOf =
  (handlers: Partial<OtherHandlers>): RunReport =>
  async (report, question, reader) => {
    const shape = Object.hasOwn(bodies, report) ? bodies[report] : undefined;
    const handler = handlers[report as keyof OtherHandlers] as unknown as LooseReport | undefined;
    const parsed = shape?.body.safeParse(question);
    if (!handler || !parsed?.success) {
      throw new AppError(
        'saved_question_outdated',
        'This report does not take the saved question any more: open it, ask again, and save.',
        { status: 409, field: 'report', cause: parsed?.error },
      );
    }
    return handler({ body: parsed.data, query: { limit: 1 } }, reader);
  };
