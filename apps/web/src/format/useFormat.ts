import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../app/session';
import { formatEither } from './lists';
import { localeOf } from './localeOf';
import {
  formatAmount,
  formatCompact,
  formatDecimal,
  formatFeeling,
  formatMoney,
  formatNumber,
  formatPoints,
  formatRatio,
  formatShare,
  roundEstimate,
} from './numbers';
import { type DateStyle, formatAgo, formatDate, formatDuration } from './times';

/** All formatting of a screen, bound to the reader's language and the workspace's zone and currency. */
export function useFormat() {
  const { i18n } = useTranslation();
  const settings = useSettings();
  const language = i18n.language;
  const currency = settings?.currency ?? 'EUR';
  const zone = settings?.timeZone;
  return useMemo(() => {
    const locale = localeOf(language, navigator.languages);
    return {
      number: (value: number) => formatNumber(value, locale),
      compact: (value: number) => formatCompact(value, locale),
      decimal: (value: number) => formatDecimal(value, locale),
      share: (value: number) => formatShare(value, locale),
      ratio: (value: number) => formatRatio(value, locale),
      /** The same, with its sign: ×2.3. */
      multiple: (value: number) => `×${formatRatio(value, locale)}`,
      /** A difference of two shares. */
      signedPoints: (value: number) => formatPoints(value, locale),
      money: (value: number, other?: string) => formatMoney(value, other || currency, locale),
      /** An estimated sum, without digits nobody can vouch for. */
      estimate: (value: number, other?: string) =>
        formatMoney(Math.round(roundEstimate(value)), other || currency, locale),
      /** One amount, with its cents; `money` is for sums. */
      amount: (value: number, other?: string) => formatAmount(value, other || currency, locale),
      feeling: (value: number) => formatFeeling(value, locale),
      duration: (seconds: number) => formatDuration(seconds, locale),
      ago: (instant: string) => formatAgo(instant, Date.now(), locale),
      date: (instant: string, style: DateStyle = 'dayYear') => formatDate(instant, style, locale, zone),
      either: (items: readonly string[]) => formatEither(items, locale),
      /** The words of a bilingual label. */
      say: (label: { it: string; en: string }) => (language === 'it' ? label.it : label.en),
      zone,
      language,
    };
  }, [language, currency, zone]);
}
export type Format = ReturnType<typeof useFormat>;
