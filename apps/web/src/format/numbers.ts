/** Counts, shares and amounts as people of a language write them. All pure: language and currency are arguments. */

export function formatNumber(value: number, language: string): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 0, useGrouping: 'always' }).format(value);
}

/** A ratio or a shared count: one decimal while it is small. */
export function formatDecimal(value: number, language: string): string {
  const digits = Math.abs(value) < 100 ? 1 : 0;
  return new Intl.NumberFormat(language, { maximumFractionDigits: digits, useGrouping: 'always' }).format(
    value,
  );
}

/** So many times as much: 1.04, 2.3, 12. */
export function formatRatio(value: number, language: string): string {
  return new Intl.NumberFormat(language, {
    maximumFractionDigits: value < 2 ? 2 : value < 10 ? 1 : 0,
  }).format(value);
}

/** 4,123 → 4.1k; small counts stay whole. */
export function formatCompact(value: number, language: string): string {
  if (Math.abs(value) < 1000) return formatNumber(value, language);
  const million = Math.abs(value) >= 999_500;
  const scaled = value / (million ? 1_000_000 : 1000);
  const digits = Math.abs(scaled) < 10 ? 1 : 0;
  const text = new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(scaled);
  return `${text}${million ? 'M' : 'k'}`;
}

/** 0.384 → 38%; shares below 10 % keep a decimal, so that 0.4 % is not 0. Some is never "none", and not all never "all". */
export function formatShare(value: number, language: string): string {
  if (value > 0 && value < 0.0005) return `<${formatShare(0.001, language)}`;
  if (value < 1 && value >= 0.995) return `>${formatShare(0.99, language)}`;
  const digits = value !== 0 && Math.abs(value) < 0.0995 ? 1 : 0;
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: digits }).format(value);
}

/** A difference of two shares, in points: 0.123 → +12.3. */
export function formatPoints(value: number, language: string): string {
  return new Intl.NumberFormat(language, {
    maximumFractionDigits: Math.abs(value) < 0.0995 ? 1 : 0,
    signDisplay: 'exceptZero',
  })
    .format(value * 100)
    .replace('-', '−');
}

export function formatMoney(value: number, currency: string, language: string): string {
  const digits = Math.abs(value) < 100 && !Number.isInteger(value) ? 2 : 0;
  return new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: 'always',
  }).format(value);
}

/** An estimate: three digits that mean something, the rest zeros. */
export function roundEstimate(value: number): number {
  return Number(value.toPrecision(3));
}

/** An amount as it is written in the books, with its cents. */
export function formatAmount(value: number, currency: string, language: string): string {
  return new Intl.NumberFormat(language, { style: 'currency', currency, useGrouping: 'always' }).format(
    value,
  );
}

/** Feelings always carry their sign: +0.9, −0.7, 0. */
export function formatFeeling(value: number, language: string): string {
  return new Intl.NumberFormat(language, {
    maximumFractionDigits: 1,
    minimumFractionDigits: 1,
    signDisplay: 'exceptZero',
  })
    .format(value)
    .replace('-', '−');
}
