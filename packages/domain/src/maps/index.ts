export { checkDocument } from './checkDocument';
export { chooseRows } from './chooseRows';
export { type Changes, compareDocuments, type MapDifference, type Pair } from './compare/compareDocuments';
export {
  CARD_ORIGINS,
  type CardOrigin,
  MAP_KINDS,
  type MapCard,
  type MapDocument,
  type MapKind,
  type MapRow,
  type MapStage,
  type MapSticky,
  type MapTimer,
  type MapVote,
  ROW_KINDS,
  type RowKind,
} from './document';
export { draftOfData } from './draft/draftOfData';
export { withoutFigures, withoutSmallFigures } from './draftFigures';
export type {
  MapFacts,
  StageFacts,
} from './facts';
export { MAP_LIMITS } from './form/mapShape';
export { readMapCsv, writeMapCsv } from './formats/csv';
export { readMapJson, writeMapJson } from './formats/json';
export { writeMapMarkdown } from './formats/markdown';
export { writeMapMermaid } from './formats/mermaid';
export { readMapMermaid } from './formats/readMapMermaid';
export { checkGuestAct, type GuestAct, type GuestRights, withGuestAct } from './guests/guestActs';
export { type GuestSight, guestView } from './guests/guestView';
export { changeBetween, type MapChange, withChange } from './guests/mapChange';
export { inMapOrder } from './inMapOrder';
export { KIND_NAMES, type MapNames, nameOfRow, ROW_NAMES } from './names';
export { documentOfModel, documentOfTemplate } from './start/documentOfTemplate';
export { cardOf, emptyDocument } from './usual';
