import type { BookTotalAnswer } from '@viaggio/contract/books';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format';

type Total = Pick<BookTotalAnswer, 'measure' | 'place' | 'from' | 'to'>;

/** A total in words: its figures by its measure, its days, what and where it counts. */
export function useBookWords() {
  const { t } = useTranslation();
  const format = useFormat();
  const day = (date: string): string => format.date(`${date}T12:00:00Z`, 'dayYear');
  return {
    figure: ({ measure }: Pick<Total, 'measure'>, value: number): string =>
      measure === 'revenue' ? format.amount(value) : format.number(Math.round(value)),
    days: ({ from, to }: Total): string =>
      from === to ? day(from) : t('verify.books.days', { from: day(from), to: day(to) }),
    what: ({ measure, place }: Total): string =>
      `${t(`verify.books.measures.${measure}`)}, ${place || t('verify.books.allPlaces')}`,
    day,
  };
}
