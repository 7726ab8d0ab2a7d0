import { cellOf } from '@viaggio/contract/addresses';
import type { ConsiderationData } from '@viaggio/contract/reports';
import type { TFunction } from 'i18next';

type Told = Pick<ConsiderationData, 'lostDeals' | 'rivals'>;

/** Whether anything is known of deals or rivals. */
export const hasAlternatives = ({ lostDeals, rivals }: Told): boolean =>
  (lostDeals !== null && lostDeals.deals + lostDeals.won > 0) || (rivals !== null && rivals.people > 0);

/** What a cell of lost deals or of rivals is called; undefined: it is of neither. */
export function alternativeTitle(
  { lostDeals, rivals }: Told,
  cell: string,
  t: TFunction,
): string | undefined {
  if (cell === 'lost' || cell === 'unexplained') return t(`analysis.consideration.lost.cells.${cell}`);
  const reason = lostDeals?.reasons.find(({ name }) => cellOf('reason', name) === cell);
  if (reason) return t('analysis.consideration.lost.cells.reason', { reason: reason.text });
  const against = rivals?.rows.find(({ name }) => cellOf('rival', name, 'lost') === cell);
  if (against) return t('analysis.consideration.rivals.cells.lost', { name: against.text });
  const rival = rivals?.rows.find(({ name }) => cellOf('rival', name) === cell);
  return rival && t('analysis.consideration.rivals.cells.named', { name: rival.text });
}
