import type { SentenceValue } from '@viaggio/domain/today';
import type { MailTexts } from './texts/types';

/** Values as a reader's language writes them; money in the currency of the workspace. */
export function createWriting(texts: MailTexts, currency: string, timeZone: string, language: 'it' | 'en') {
  const { locale } = texts;
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0, useGrouping: 'always' });
  const money = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    maximumFractionDigits: 0,
    useGrouping: 'always',
  });
  const feeling = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  });
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const dated = (style: Intl.DateTimeFormatOptions) => (at: number | string) =>
    new Intl.DateTimeFormat(locale, { ...style, timeZone }).format(new Date(at));
  const written: Record<SentenceValue['kind'], (value: never) => string> = {
    number: ({ value }: { value: number }) => whole.format(value),
    money: ({ value }: { value: number }) => money.format(value),
    estimate: ({ value }: { value: number }) => money.format(Number(value.toPrecision(2))),
    feeling: ({ value }: { value: number }) => feeling.format(value).replace('-', '−'),
    name: ({ name }: { name: { it: string; en: string } }) => name[language],
    channel: ({ id }: { id: string }) => texts.channels[id] ?? id,
    event: ({ id }: { id: string }) => id,
    weekday: ({ weekday }: { weekday: number }) => texts.weekdays[weekday] ?? '',
  };
  return {
    number: (value: number) => whole.format(value),
    money: (value: number) => money.format(value),
    share: (value: number) => share.format(value),
    feeling: (value: number) => feeling.format(value).replace('-', '−'),
    day: dated({ weekday: 'long', day: 'numeric', month: 'long' }),
    moment: dated({ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }),
    value: (value: SentenceValue): string => written[value.kind](value as never),
  };
}
export type Written = ReturnType<typeof createWriting>;

/** Fills `{{name}}`. */
export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
