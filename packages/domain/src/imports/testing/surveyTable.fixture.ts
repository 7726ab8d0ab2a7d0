import type { SurveyedColumn } from '../mapping/fitColumn';
import { findHeader } from '../text/findHeader';
import { CsvSplitter } from '../text/splitCsv';
import { ColumnSurvey } from '../values/surveyColumn';

/** A small table as text, surveyed as a file is. */
export function surveyTable(text: string, separator = ','): { columns: SurveyedColumn[]; rows: string[][] } {
  const splitter = new CsvSplitter({ separator, quote: '"', newline: '\n' });
  const all = [...splitter.push(text), ...splitter.end()];
  const header = findHeader(all);
  const rows = all.slice(header.dataFrom);
  const columns = header.names.map((name, index) => {
    const survey = new ColumnSurvey();
    for (const row of rows) survey.add(row[index] ?? '');
    return { name, survey };
  });
  return { columns, rows };
}
