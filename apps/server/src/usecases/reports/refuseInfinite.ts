import { AppError } from '@viaggio/domain/shared';

/**
 * Refuses an answer with a sum that has left what numbers can hold: on the wire it would be no number, and read as none.
 * @throws AppError `figure_too_large`
 */
export function refuseInfinite(value: unknown): void {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new AppError(
      'figure_too_large',
      'A sum is larger than numbers can hold: look for values that cannot be right, and correct or leave them out.',
      { status: 422 },
    );
  }
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(refuseInfinite);
}
