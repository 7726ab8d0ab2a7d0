export { addCard, moveCards, sendCards, setCard, setCards, textOf, writeText } from './cards';
export {
  addRow,
  addRows,
  addStage,
  moveRow,
  moveStage,
  type NewStage,
  setRow,
  setRows,
  setStage,
} from './frame';
export { LOCAL, type MapDoc, TYPING } from './layout';
export { pasteTable } from './pasteTable';
export { readMapDoc } from './readMapDoc';
export { bringBack, type Removal, removeCards, removeRow, removeStage } from './removal';
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
  writeGuestAct,
} from './workshop';
