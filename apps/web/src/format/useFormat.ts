import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../app/session';
import { formatCompact, formatFeeling, formatMoney, formatNumber, formatShare } from './numbers';
import { type DateStyle, formatAgo, formatDate, formatDuration } from './times';

/** All formatting of a screen, bound to the reader's language and the workspace's zone and currency. */
export function useFormat() {
  const { i18n } = useTranslation();
  const settings = useSettings();
  const language = i18n.language;
  const currency = settings?.currency ?? 'EUR';
  const zone = settings?.timeZone;
  return useMemo(
    () => ({
      number: (value: number) => formatNumber(value, language),
      compact: (value: number) => formatCompact(value, language),
      share: (value: number) => formatShare(value, language),
      money: (value: number, other?: string) => formatMoney(value, other || currency, language),
      feeling: (value: number) => formatFeeling(value, language),
      duration: (seconds: number) => formatDuration(seconds, language),
      ago: (instant: string) => formatAgo(instant, Date.now(), language),
      date: (instant: string, style: DateStyle = 'dayYear') => formatDate(instant, style, language, zone),
      /** The words of a bilingual label. */
      say: (label: { it: string; en: string }) => (language === 'it' ? label.it : label.en),
      zone,
      language,
    }),
    [language, currency, zone],
  );
}
export type Format = ReturnType<typeof useFormat>;
