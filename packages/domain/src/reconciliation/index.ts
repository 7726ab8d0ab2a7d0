export { BOOK_COLUMNS, type BookColumns } from './bookColumns';
export { readTotals, type UnreadLine } from './readTotals';
export {
  type ReadTable,
  type RowFault,
  readTotalTable,
  type TableWish,
  type TotalOfRow,
  type UnreadTotal,
} from './readTotalTable';
export {
  chooseReconciled,
  differenceShare,
  reconciledLevel,
} from './reconciledLevel';
export {
  BOOK_MEASURES,
  type BookMeasure,
  type BookTotal,
  type OurPart,
  type Reconciled,
  SUSPECTS,
  type Suspect,
  type SuspectId,
  type WeighedSuspect,
} from './types';
export { weighSuspects } from './weighSuspects';
