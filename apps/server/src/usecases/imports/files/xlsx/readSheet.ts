import type { Readable } from 'node:stream';
import type { Cell } from '@viaggio/domain/imports';
import { serialToText } from './numberFormats';
import { type Attributes, parseXml, type XmlListener } from './parseXml';
import type { Workbook } from './readWorkbook';

export interface SheetRow {
  /** As the spreadsheet numbers it, from 1. */
  readonly number: number;
  readonly cells: readonly Cell[];
}

/** Columns of a sheet by the standard; cells beyond are none. */
const MAX_COLUMNS = 16_384;

/** Some rows of a sheet, and how many bytes of it have been read. */
export interface SheetPiece {
  readonly rows: readonly SheetRow[];
  readonly read: number;
}

/** The rows of a sheet that hold anything, as they come from the disk. */
export async function* readSheet(stream: Readable, workbook: Workbook): AsyncIterable<SheetPiece> {
  const sheet = new SheetListener(workbook);
  let read = 0;
  for await (const bytes of parseXml(stream, sheet)) {
    read += bytes;
    const rows = sheet.take();
    if (rows.length > 0) yield { rows, read };
  }
}

class SheetListener implements XmlListener {
  readonly #workbook: Workbook;
  #rows: SheetRow[] = [];
  #number = 0;
  #cells: Cell[] = [];
  #column = -1;
  #type = '';
  #style = 0;
  #value = '';
  #taking = false;
  #spoken = false;

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
  }

  take(): SheetRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  open(name: string, attributes: Attributes): void {
    switch (name) {
      case 'row':
        this.#number = Number(attributes.r ?? this.#number + 1);
        this.#cells = [];
        this.#column = -1;
        break;
      case 'c':
        this.#column = attributes.r === undefined ? this.#column + 1 : columnNumber(attributes.r);
        this.#type = attributes.t ?? 'n';
        this.#style = Number(attributes.s ?? 0);
        this.#value = '';
        break;
      case 'rPh':
        this.#spoken = true;
        break;
      case 'v':
      case 't':
        this.#taking = !this.#spoken;
    }
  }

  close(name: string): void {
    switch (name) {
      case 'row':
        if (this.#cells.some((cell) => cell !== undefined)) {
          this.#rows.push({ number: this.#number, cells: this.#cells });
        }
        break;
      case 'c':
        this.#put(this.#cell());
        break;
      case 'rPh':
        this.#spoken = false;
        break;
      case 'v':
      case 't':
        this.#taking = false;
    }
  }

  text(text: string): void {
    if (this.#taking) this.#value += text;
  }

  #put(cell: Cell): void {
    if (cell === undefined || cell === '' || this.#column < 0 || this.#column >= MAX_COLUMNS) return;
    while (this.#cells.length < this.#column) this.#cells.push(undefined);
    this.#cells[this.#column] = cell;
  }

  #cell(): Cell {
    const value = this.#value;
    if (value === '') return undefined;
    switch (this.#type) {
      case 's':
        return this.#workbook.strings[Number(value)];
      case 'b':
        return value === '1';
      // #N/A, #REF! and their like: nothing anybody wrote.
      case 'e':
        return undefined;
      case 'n':
        return this.#asNumber(Number(value));
      default:
        return value;
    }
  }

  #asNumber(value: number): Cell {
    const format = this.#workbook.formats[this.#style];
    if (!Number.isFinite(value) || format === undefined || format.kind === 'number') {
      return Number.isFinite(value) ? value : undefined;
    }
    if (format.kind === 'date') return serialToText(value, this.#workbook.since1904);
    return Number.isInteger(value) && value >= 0 ? String(value).padStart(format.digits, '0') : value;
  }
}

/** `AB12` is column 27, from 0. */
function columnNumber(reference: string): number {
  let number = 0;
  for (let at = 0; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    number = number * 26 + letter;
  }
  return number - 1;
}
