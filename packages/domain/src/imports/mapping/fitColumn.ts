import type { ColumnSurvey } from '../values/surveyColumn';
import type { ImportField } from './mapping';

/** A column of a file: its name, and what its cells have shown. */
export interface SurveyedColumn {
  readonly name: string;
  readonly survey: ColumnSurvey;
}

/** Few different values among many rows: names of kinds, not of people. */
function isRepetitive({ filled, variety, distinct }: ColumnSurvey): boolean {
  return filled < 20 ? true : variety <= 0.5 || distinct.size <= 30;
}

/** `Mario Rossi`, `ROSSI MARIO`: two words of letters. */
export function looksLikeNames({ samples }: ColumnSurvey): boolean {
  return (
    samples.length > 0 &&
    samples.every((sample) => /^\p{L}[\p{L}.'’-]*(?: \p{L}[\p{L}.'’-]*){1,3}$/u.test(sample))
  );
}

const isWords = ({ kind }: ColumnSurvey): boolean => kind === 'text' || kind === 'boolean';

/** Enough where the name of the column leaves no doubt: some rows may be wrong, or the file be unusual. */
const DOUBTFUL = 0.6;

/**
 * How well the cells of a column suit a field: 0 never, 1 as expected. A name alone does not make a date of a text,
 * nor an amount of a word.
 */
export function fitColumn(field: ImportField, survey: ColumnSurvey): number {
  const { kind, filled } = survey;
  if (kind === 'empty') return 0;
  switch (field) {
    case 'time':
      return survey.dateShare >= 0.8 ? 1 : survey.dateShare >= 0.2 ? DOUBTFUL : 0;
    case 'email':
      return survey.emails >= filled * 0.6 ? 1 : 0;
    case 'phone':
      return survey.phones >= filled * 0.6 ? 1 : 0;
    case 'value':
      if (kind === 'date') return 0;
      return kind === 'number' ? 1 : survey.numberShare >= 0.5 ? DOUBTFUL : 0;
    case 'score':
      return kind === 'number' && survey.longest <= 5 ? 1 : 0;
    case 'event':
      if (!isWords(survey) || survey.longest > 200) return 0;
      return isRepetitive(survey) ? 1 : DOUBTFUL;
    case 'channel':
    case 'campaign':
      return isWords(survey) && isRepetitive(survey) ? 1 : 0;
    case 'place':
      return kind !== 'date' && isRepetitive(survey) ? 1 : 0;
    case 'currency':
      return survey.longest <= 3 && kind === 'text' ? 1 : 0;
    case 'messageId':
      return survey.distinct.size === Math.min(filled, 2_000) ? 1 : 0;
    case 'name':
      return kind === 'text' && survey.emails === 0 && survey.longest <= 100 ? 1 : 0;
    case 'text':
      return kind === 'text' && survey.emails === 0 ? 1 : 0;
    case 'url':
      return survey.samples.every((sample) => /^(?:https?:\/\/|\/|www\.)/i.test(sample)) ? 1 : 0;
    case 'person':
      return kind === 'date' || survey.emails > filled * 0.6 ? 0 : 1;
    case 'card':
    case 'anonymous':
    case 'account':
      return kind === 'date' ? 0 : 1;
  }
}
