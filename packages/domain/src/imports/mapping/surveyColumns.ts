import { type Cell, textOfCell } from '../rows/cell';
import { ColumnSurvey } from '../values/surveyColumn';
import type { SurveyedColumn } from './fitColumn';

/** The columns of a table with what all of its rows show. */
export const surveyColumns = (
  names: readonly string[],
  rows: readonly { readonly cells: readonly Cell[] }[],
): SurveyedColumn[] =>
  names.map((name, at) => {
    const survey = new ColumnSurvey();
    for (const { cells } of rows) survey.add(textOfCell(cells[at]), typeof cells[at] !== 'number');
    return { name, survey };
  });
