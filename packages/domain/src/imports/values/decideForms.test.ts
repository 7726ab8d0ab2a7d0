import { expect, it } from 'vitest';
import { parseMapping } from '../mapping/parseMapping';
import { surveyTable } from '../testing/surveyTable.fixture';
import { decideDateOrder, decideDecimal, timeSurvey } from './decideForms';

const ITALIAN = { language: 'it', zone: 'Europe/Rome' } as const;
const order = (dates: string) => {
  const { columns } = surveyTable(
    `when;x\n${dates
      .split(' ')
      .map((date) => `${date};a`)
      .join('\n')}\n`,
    ';',
  );
  return decideDateOrder(timeSurvey(columns, parseMapping('time=when')), ITALIAN);
};
const decimal = (amounts: string, separator = ',') => {
  const { columns } = surveyTable(
    `what|total\n${amounts
      .split(' ')
      .map((one) => `a|${one}`)
      .join('\n')}\n`,
    '|',
  );
  return decideDecimal(columns, parseMapping('value=total'), separator);
};

it('takes the order of dates that can be read in one way only, by majority', () => {
  expect(order('3/4/2026 31/12/2026')).toEqual({ sure: true, form: 'day-first' });
  expect(order('3/4/2026 12/31/2026')).toEqual({ sure: true, form: 'month-first' });
  expect(order('31/12/2026 30/12/2026 12/31/2026')).toEqual({ sure: true, form: 'day-first' });
});

it('assumes the day first, and says that it does', () => {
  expect(order('3/4/2026 5/6/2026')).toEqual({ sure: false, form: 'day-first' });
  expect(order('2026-04-03 2026-06-05')).toEqual({ sure: true, form: 'day-first' });
});

it('takes the decimal mark that the numbers show', () => {
  expect(decimal('1.234 12,50')).toEqual({ sure: true, form: ',' });
  expect(decimal('1,234 12.50')).toEqual({ sure: true, form: '.' });
});

it('takes a mark before three digits of an amount for thousands, and says that it is not sure', () => {
  expect(decimal('1.234 2.500 950')).toEqual({ sure: false, form: ',' });
  expect(decimal('1,234 2,500 950')).toEqual({ sure: false, form: '.' });
});

it('takes what the separator suggests where nothing tells', () => {
  expect(decimal('12 13', ';')).toEqual({ sure: true, form: ',' });
  expect(decimal('12 13', ',')).toEqual({ sure: true, form: '.' });
});
