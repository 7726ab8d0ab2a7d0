export { addCard, moveCards, removeCards, setCard, textOf, writeText } from './cards';
export {
  addRow,
  addStage,
  moveRow,
  moveStage,
  type NewStage,
  removeRow,
  removeStage,
  setRow,
  setStage,
} from './frame';
export { LOCAL, type MapDoc, TYPING } from './layout';
export { pasteTable } from './pasteTable';
export { readMapDoc } from './readMapDoc';
export { createMapDoc, replaceDocument } from './replaceDocument';
export { undoOf } from './undoOf';
export { applyUpdate, encodeMap, missingFrom, openMap, vectorOf } from './updates';
export {
  addSticky,
  removeSticky,
  setMeta,
  setSticky,
  setTimer,
  vote,
} from './workshop';
