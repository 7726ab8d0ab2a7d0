import type { PrivacyRequest } from '@viaggio/contract/privacy';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format';

const DAY_MS = 86_400_000;

/** How much time is left to answer, in words, and whether it presses. */
export function useDue({ dueAt, state }: PrivacyRequest): { text: string; presses: boolean } | undefined {
  const { t } = useTranslation();
  const format = useFormat();
  if (state !== 'open') return undefined;
  const left = Date.parse(dueAt) - Date.now();
  // The deadline is the first moment of the day after.
  const lastDay = format.date(new Date(Date.parse(dueAt) - 1).toISOString());
  if (left <= 0) return { text: t('privacy.overdue', { date: lastDay }), presses: true };
  const days = Math.floor(left / DAY_MS);
  if (days === 0) return { text: t('privacy.dueToday'), presses: true };
  return { text: t('privacy.dueIn', { count: days }), presses: days <= 7 };
}
