export { addCard, moveCards, type NewCard, removeCards, setCard, textOf, writeText } from './cards';
export {
  addRow,
  addStage,
  moveRow,
  moveStage,
  type NewRow,
  type NewStage,
  removeRow,
  removeStage,
  setRow,
  setStage,
} from './frame';
export { LOCAL, type MapDoc, TYPING } from './layout';
export { type Pasted, pasteTable } from './pasteTable';
export { readMapDoc } from './readMapDoc';
export { createMapDoc, replaceDocument } from './replaceDocument';
export { undoOf } from './undoOf';
export { applyUpdate, encodeMap, missingFrom, openMap, vectorOf } from './updates';
export {
  addSticky,
  type NewSticky,
  removeSticky,
  setMeta,
  setSticky,
  setTimer,
  stickyTextOf,
  vote,
} from './workshop';
