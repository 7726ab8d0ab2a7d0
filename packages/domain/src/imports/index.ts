export { checkMapping } from './mapping/checkMapping';
export { fitColumn, type SurveyedColumn } from './mapping/fitColumn';
export { guessMapping, type MappingGuess } from './mapping/guessMapping';
export { plainWords } from './mapping/headerWords';
export {
  EMPTY_MAPPING,
  IMPORT_FIELDS,
  type ImportField,
  type ImportMapping,
  isEmptyMapping,
  layOver,
} from './mapping/mapping';
export { formatMapping, parseMapping } from './mapping/parseMapping';
export { surveyColumns } from './mapping/surveyColumns';
export {
  ADDED_COLUMNS,
  type AddedColumn,
  type ImportPreset,
  PRESET_IDS,
  type PresetId,
} from './presets/preset';
export { findPreset, IMPORT_PRESETS } from './presets/presets';
export { recognisePreset } from './presets/recognisePreset';
export { addedColumns, RowReshaper, type ShapedRow } from './presets/reshapeRows';
export { resolvePreset } from './presets/resolvePreset';
export { type Cell, type Column, textOfCell } from './rows/cell';
export { RepeatCounter } from './rows/countRepeats';
export { MAX_COLUMNS, RecordColumns, tooManyColumns } from './rows/flattenRecord';
export { isReadyEvent } from './rows/isReadyEvent';
export { ROW_PROBLEMS, type RowProblem, type RowProblemCode, rowProblem } from './rows/problems';
export type { ReadingRules } from './rows/readingRules';
export { BrowserMemory, type BrowserOwner, WhoMemory } from './rows/rememberWho';
export { createRowContent, rowId } from './rows/rowContent';
export { createRowReader, isTotal, type RowItem, type RowReader } from './rows/rowReader';
export { cleanName, cleanText } from './text/cleanText';
export { findHeader, type Header, nameColumns } from './text/findHeader';
export { guessDialect, guessLayout, type TextLayout } from './text/guessLayout';
export { type Container, type Encoding, recogniseContainer, recogniseEncoding } from './text/recogniseBytes';
export { type CsvDialect, CsvSplitter } from './text/splitCsv';
export { JsonSplitter } from './text/splitJson';
export { assumedDateOrder, dateOrderOf, type Habits, hasHalfDay } from './values/dateOrderOf';
export { type Decision, decideDateOrder, decideDecimal, timeSurvey } from './values/decideForms';
export { monthNumber } from './values/monthNames';
export { type DecimalMark, decimalMarkOf, readDecimal } from './values/readDecimal';
export { type DateOrder, readMoment } from './values/readMoment';
export { isNumeric, readMomentNumber } from './values/readMomentNumber';
export { type ColumnKind, ColumnSurvey } from './values/surveyColumn';
export { createZoneClock, isTimeZone, type ZoneClock } from './values/zoneClock';
