import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { SaxesParser } from 'saxes';
import { brokenWorkbook } from './zipFile';

export type Attributes = Readonly<Record<string, string>>;

/** What is done while a part of a workbook is read. Names come without their prefix. */
export interface XmlListener {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
}

/** A cell holds 32,767 characters; no tag is so far from the next but in a file made to fill the memory. */
const MAX_BETWEEN_TAGS = 4 * 1024 * 1024;

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Reads an XML part; stops after each piece, so that what was gathered can be taken. Yields the bytes of each. */
export async function* parseXml(stream: Readable, listener: XmlListener): AsyncIterable<number> {
  const parser = new SaxesParser();
  const decoder = new StringDecoder('utf8');
  let sinceTag = 0;
  parser.on('opentag', ({ name, attributes }) => {
    sinceTag = 0;
    listener.open(local(name), attributes as Attributes);
  });
  parser.on('closetag', ({ name }) => {
    sinceTag = 0;
    listener.close(local(name));
  });
  parser.on('text', (text) => listener.text(text));
  parser.on('error', (error) => {
    throw error;
  });
  try {
    for await (const bytes of stream) {
      sinceTag += (bytes as Buffer).length;
      if (sinceTag > MAX_BETWEEN_TAGS) throw new RangeError('a text of the workbook has no end');
      parser.write(decoder.write(bytes as Buffer));
      yield (bytes as Buffer).length;
    }
    parser.close();
  } catch (cause) {
    brokenWorkbook(cause);
  } finally {
    stream.destroy();
  }
}

/** Reads a whole part. */
export async function readXml(stream: Readable, listener: XmlListener): Promise<void> {
  for await (const _piece of parseXml(stream, listener));
}
