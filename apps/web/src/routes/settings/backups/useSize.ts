import { useTranslation } from 'react-i18next';
import { localeOf } from '../../../format/localeOf';

const UNITS = ['kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** Bytes in the largest unit of which there is one: 12.4 MB. */
export function formatSize(bytes: number, locale: string): string {
  const power = Math.max(0, Math.min(Math.floor(Math.log10(Math.max(1, bytes)) / 3) - 1, UNITS.length - 1));
  const value = bytes / 1_000 ** (power + 1);
  const maximumFractionDigits = value < 100 ? 1 : 0;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: UNITS[power],
    maximumFractionDigits,
  }).format(value);
}

export function useSize(): (bytes: number) => string {
  const { i18n } = useTranslation();
  return (bytes) => formatSize(bytes, localeOf(i18n.language, navigator.languages));
}
