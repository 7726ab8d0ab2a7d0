import {
  type Encoding,
  isReadyEvent,
  JsonSplitter,
  RecordColumns,
  type TextLayout,
} from '@viaggio/domain/imports';
import { AppError } from '@viaggio/domain/shared';
import type { BytesFile, ContentFound } from './readBytes';
import { readText } from './readText';
import type { FileRow, RowBlock, TableFile } from './tableFile';

type JsonLayout = Exclude<TextLayout, { kind: 'csv' }>;

/** Records looked at for their columns. */
const LOOKED_AT = 1_000;
/** Characters of one line; longer ones are no record. */
const MAX_LINE = 4 * 1024 * 1024;

/** JSON: an object a line, a list of objects, or objects one after the other. */
export async function openJson(file: BytesFile, found: ContentFound, layout: JsonLayout): Promise<TableFile> {
  const columns = new RecordColumns();
  let records = 0;
  let ready = 0;
  let characters = 0;
  for await (const { rows } of readRecords(file, found.encoding, layout, columns)) {
    for (const { record } of rows) {
      if (record === undefined) continue;
      records += 1;
      characters += JSON.stringify(record).length;
      if (isReadyEvent(record)) ready += 1;
    }
    if (records >= LOOKED_AT) break;
  }
  return {
    format: layout.kind === 'jsonl' ? 'jsonl' : 'json',
    encoding: found.encoding,
    separator: '',
    columns: columns.columns,
    ready: records > 0 && ready >= records * 0.9,
    expectedRows: Math.ceil((found.length / Math.max(2, characters / Math.max(1, records))) * 1.5),
    rows: () => readRecords(file, found.encoding, layout, columns),
  };
}

async function* readRecords(
  file: BytesFile,
  encoding: Encoding,
  layout: JsonLayout,
  columns: RecordColumns,
): AsyncIterable<RowBlock> {
  const cut = layout.kind === 'jsonl' ? cutLines() : cutRecords(layout.layout);
  let number = 0;
  const block = (texts: readonly string[]): FileRow[] =>
    texts.flatMap((text) => {
      number += 1;
      return text.trim() === '' ? [] : [rowOf(number, text, columns)];
    });
  for await (const { text, progress } of readText(file, encoding)) {
    const rows = block(cut.push(text));
    if (rows.length > 0) yield { rows, progress };
  }
  const rows = block(cut.end());
  if (rows.length > 0) yield { rows, progress: 1 };
}

function rowOf(number: number, text: string, columns: RecordColumns): FileRow {
  const record = parse(text);
  if (record === undefined) return { number, cells: [], record: undefined, broken: text };
  return { number, cells: columns.cellsOf(record), record, broken: undefined };
}

function parse(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

interface Cutter {
  push(text: string): string[];
  end(): string[];
}

function cutLines(): Cutter {
  let rest = '';
  return {
    push: (text) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      if (rest.length > MAX_LINE) throw tooLong();
      return lines;
    },
    end: () => (rest === '' ? [] : [rest]),
  };
}

function cutRecords(layout: 'list' | 'wrapped' | 'records'): Cutter {
  const splitter = new JsonSplitter(layout);
  return {
    push: (text) => {
      try {
        return splitter.push(text);
      } catch (cause) {
        throw cause instanceof RangeError ? tooLong(cause) : cause;
      }
    },
    end: () => {
      if (!splitter.isCut) return [];
      throw new AppError('file_broken', 'The JSON text ends in the middle: the file is cut off.', {
        field: 'file',
      });
    },
  };
}

function tooLong(cause?: unknown): AppError {
  return new AppError('line_too_long', 'A record of the file is longer than 4 million characters.', {
    field: 'file',
    cause,
  });
}
