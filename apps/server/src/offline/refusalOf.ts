import type { OfflineAnswer } from '@viaggio/contract/offline';
import { AppError } from '@viaggio/domain/shared';

export const refusalOf = (fault: unknown): OfflineAnswer => ({
  kind: 'refused',
  code: fault instanceof AppError ? fault.code : 'failed',
  message: fault instanceof Error ? fault.message : String(fault),
});
