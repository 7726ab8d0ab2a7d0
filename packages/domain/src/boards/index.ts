export { writeCsv } from '../shared/index';
export { askedToHide, hideSmall, isPublicReport } from './hide/hideSmall';
export { LEAST_SHOWN } from './hide/rules';
export { expiryOf, isOpen, MOST_LINK_DAYS, USUAL_LINK_DAYS } from './link';
export { NOTE_KINDS, NOTE_LENGTH, type NoteKind, type NoteSpan } from './notes';
export { daysOf, resolvePeriod, type SavedPeriod } from './period';
export { type Cell, type Column, type Table, tableOf } from './table/tableOf';
export {
  COLUMNS,
  fit,
  inReadingOrder,
  LEAST_HEIGHT,
  LEAST_WIDTH,
  MOST_HEIGHT,
  type Place,
  type Placed,
  placeBelow,
  placeTile,
  removeTile,
  rowPast,
} from './tiles';
export {
  type AskedReport,
  stepOfStage,
  type Tile,
  type TileShows,
  USUAL_PREFIX,
  USUAL_REPORTS,
  USUAL_TILES,
  type UsualReport,
  usualQuestion,
} from './usual';
export { type StepWord, wordsOfQuestion } from './words';
