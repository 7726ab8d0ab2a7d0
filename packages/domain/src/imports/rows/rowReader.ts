import { CALL_OF_NAME } from '../mapping/mapping';
import { type Cell, isEmptyCell, textOfCell } from './cell';
import { type RowProblem, rowProblem } from './problems';
import type { ReadingRules } from './readingRules';
import { createPropertyReader } from './readProperties';
import { createTimeReader } from './readTime';
import { combinationOf, createWhoReader, ownIdentifiers, textReader, traitsOfWho, type Who } from './readWho';
import type { BrowserOwner } from './rememberWho';

/** An item as the collection API takes it. The row's id is added by who reads the file. */
export interface RowItem {
  readonly kind: 'item';
  readonly item: Record<string, unknown>;
  /** Id that the file itself gives; '' when the row's own must be used. */
  readonly messageId: string;
  /** What the row says of who somebody is, to be said once in a file: the text to remember, and an identify call. */
  readonly who: { readonly combination: string; readonly item: () => Record<string, unknown> } | undefined;
  /** Whose browser the row says it is, to be said once a visit. */
  readonly browser: BrowserOwner | undefined;
}

export type RowReader = (cells: readonly Cell[]) => RowItem | RowProblem;

/** Makes the reader of a file's rows. Everything that can be decided once for all rows is decided here. */
export function createRowReader(rules: ReadingRules): RowReader {
  const { mapping, columns } = rules;
  const text = textReader(mapping, columns);
  const [event, account, messageId] = [text('event'), text('account'), text('messageId')];
  const who = createWhoReader(mapping, columns);
  const readTime = createTimeReader(rules);
  const readProperties = createPropertyReader(rules);
  const timeNeeded = mapping.columns.time !== undefined;
  return (cells) => {
    if (cells.length > columns.length && cells.slice(columns.length).some((cell) => !isEmptyCell(cell))) {
      return rowProblem('too_many_cells');
    }
    const name = event(cells);
    const call = CALL_OF_NAME.get(name);
    const timestamp = readTime(cells);
    if (typeof timestamp !== 'number' && isTotal(cells)) return rowProblem('row_is_total');
    if (timestamp === undefined && timeNeeded && call !== 'identify') {
      return rowProblem('time_missing', mapping.columns.time);
    }
    const properties = readProperties(cells);
    if (properties.kind === 'problem') return properties;
    const item: Record<string, unknown> = { type: call ?? 'track' };
    if (timestamp !== undefined) item.timestamp = timestamp;
    const person = who(cells);
    const saidWho = fillItem(item, {
      call,
      name,
      person,
      properties: properties.values,
      account: account(cells),
    });
    return {
      kind: 'item',
      item,
      messageId: messageId(cells),
      who: saidWho ? undefined : identifyOf(person, timestamp),
      browser: saidWho || typeof timestamp !== 'number' ? undefined : browserOf(person, timestamp),
    };
  };
}

/** `Totale`, `TOTALE GENERALE:`, `Grand total`: how the last row of a spreadsheet begins. */
const TOTAL = /^(?:grand |sub)?tot(?:al[ei]|als?)?\.?(?:\s+(?:generale|complessivo|general|overall))?\s*:?$/i;

/** Whether a row adds up the others. */
export function isTotal(cells: readonly Cell[]): boolean {
  return TOTAL.test(textOfCell(cells.find((cell) => !isEmptyCell(cell))));
}

interface Parts {
  readonly call: 'identify' | 'page' | 'screen' | 'group' | undefined;
  readonly name: string;
  readonly person: Who;
  readonly properties: Record<string, unknown>;
  readonly account: string;
}

/** Fills in what the call takes; true when the item itself says all that the row says of who it is. */
function fillItem(item: Record<string, unknown>, parts: Parts): boolean {
  const { call, name, person, properties, account } = parts;
  if (call === 'identify') {
    if (person.userId !== '') item.userId = person.userId;
    if (person.anonymousId !== '') item.anonymousId = person.anonymousId;
    item.traits = Object.assign(properties, traitsOfWho(person));
    if (account !== '') item.context = { groupId: account };
    return true;
  }
  const { ids, traits } = ownIdentifiers(person);
  Object.assign(item, ids);
  if (call === 'group') {
    item.groupId = account;
    item.traits = properties;
  } else {
    if (call === undefined) item.event = name;
    item.properties = properties;
  }
  if (traits !== undefined || (account !== '' && call !== 'group')) {
    item.context = { ...(traits ? { traits } : {}), ...(account !== '' ? { groupId: account } : {}) };
  }
  return false;
}

function identifyOf(person: Who, timestamp: unknown): RowItem['who'] {
  const combination = combinationOf(person);
  if (combination === '') return undefined;
  return {
    combination,
    item: () => {
      const item: Record<string, unknown> = { type: 'identify', traits: traitsOfWho(person) };
      if (person.userId !== '') item.userId = person.userId;
      if (timestamp !== undefined) item.timestamp = timestamp;
      return item;
    },
  };
}

/** The identifiers as they are written: at worst the same pair is said twice. */
function browserOf(person: Who, time: number): BrowserOwner | undefined {
  const owner = person.userId || person.email || person.phone || person.card;
  return person.anonymousId === '' || owner === '' ? undefined : { browser: person.anonymousId, owner, time };
}
