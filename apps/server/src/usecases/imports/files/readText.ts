import { isAscii } from 'node:buffer';
import { StringDecoder } from 'node:string_decoder';
import type { Encoding } from '@viaggio/domain/imports';
import { type BytesFile, readBytes } from './readBytes';

export interface TextPiece {
  readonly text: string;
  readonly progress: number;
}

/**
 * Letters of Windows-1252 where Latin-1 has control characters, from 0x80 on; those it leaves undefined stay control
 * characters. Decoded here because Node's own decoder for it differs between releases.
 */
const LETTERS =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

function decoderOf(encoding: Encoding): (bytes: Buffer) => string {
  if (encoding === 'windows-1252') {
    return (bytes) =>
      bytes.toString('latin1').replace(/[\u0080-\u009f]/g, (letter) => LETTERS[letter.charCodeAt(0) - 0x80]!);
  }
  if (encoding !== 'utf-16be') {
    const decoder = new StringDecoder(encoding === 'utf-8' ? 'utf8' : 'utf16le');
    return encoding === 'utf-8' ? utf8(decoder) : (bytes) => decoder.write(bytes);
  }
  const decoder = new StringDecoder('utf16le');
  let odd: Buffer = Buffer.alloc(0);
  return (bytes) => {
    const joined = Buffer.concat([odd, bytes]);
    const even = joined.length - (joined.length % 2);
    odd = joined.subarray(even);
    return decoder.write(Buffer.from(joined.subarray(0, even)).swap16());
  };
}

/** Most tables are nothing but ASCII, which is copied many times faster than it is decoded. */
function utf8(decoder: StringDecoder): (bytes: Buffer) => string {
  let mayBeInside = false;
  return (bytes) => {
    if (!mayBeInside && isAscii(bytes)) return bytes.toString('latin1');
    mayBeInside = bytes[bytes.length - 1]! >= 0x80;
    return decoder.write(bytes);
  };
}

/** The content of a text file, decoded, without its byte order mark. */
export async function* readText(file: BytesFile, encoding: Encoding): AsyncIterable<TextPiece> {
  const decode = decoderOf(encoding);
  let first = true;
  for await (const { bytes, progress } of readBytes(file)) {
    const decoded = decode(bytes);
    const text: string = first && decoded.startsWith('\ufeff') ? decoded.slice(1) : decoded;
    if (decoded !== '') first = false;
    if (text !== '') yield { text, progress };
  }
}

/** The beginning of a text file, and whether that is all of it. */
export async function readSample(
  file: BytesFile,
  encoding: Encoding,
  length: number,
): Promise<{ text: string; complete: boolean }> {
  let text = '';
  for await (const piece of readText(file, encoding)) {
    text += piece.text;
    if (text.length >= length) return { text: text.slice(0, length), complete: false };
  }
  return { text, complete: true };
}
