import PDFDocument from 'pdfkit';
import type { Face, Measure } from '../layout/primitives';
import { type FontFile, filesOf, readFont } from './faces';
import { replaceLetter } from './replaceLetters';

/** A piece of a text that one file can draw. */
export interface Run {
  readonly file: FontFile;
  readonly text: string;
}

export interface Fonts {
  readonly measure: Measure;
  /** The text as our faces can draw it, in the pieces in which they do. */
  readonly runsOf: (text: string, face: Face) => readonly Run[];
  /** Makes the file known to a document and answers its name there. */
  readonly use: (doc: PDFKit.PDFDocument, file: FontFile) => string;
}

/** What pdfkit does not tell of a font it has opened: which letters are in it. */
interface Opened {
  readonly _font: { readonly font: { hasGlyphForCodePoint(point: number): boolean } };
}

const GRAPHEMES = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
/** Widths are asked for once, at this size, of pieces between blanks. */
const SIZE = 100;
const MOST_KEPT = 50_000;

/** The faces, opened as they are needed. Text is measured by the same letters it is drawn with. */
export function openFonts(): Fonts {
  const ruler = new PDFDocument({ font: null as unknown as string, autoFirstPage: false });
  const bytes = new Map<string, Buffer>();
  const widths = new Map<string, number>();
  const runs = new Map<string, readonly Run[]>();
  const letters = new Map<string, boolean>();

  const use = (doc: PDFKit.PDFDocument, file: FontFile): string => {
    const known = bytes.get(file.name) ?? readFont(file, 'woff');
    bytes.set(file.name, known);
    doc.registerFont(file.name, known as unknown as string);
    return file.name;
  };
  const has = (file: FontFile, character: string): boolean =>
    kept(letters, `${file.name} ${character}`, () => {
      ruler.font(use(ruler, file));
      return (ruler as unknown as Opened)._font.font.hasGlyphForCodePoint(character.codePointAt(0)!);
    });
  const runsOf = (text: string, face: Face): readonly Run[] =>
    kept(runs, `${face} ${text}`, () => cutIntoRuns(text, filesOf(face), has));
  const widthOf = (word: string, face: Face): number =>
    kept(widths, `${face} ${word}`, () =>
      runsOf(word, face).reduce(
        (sum, { file, text }) => sum + ruler.font(use(ruler, file)).fontSize(SIZE).widthOfString(text),
        0,
      ),
    );
  return {
    use,
    runsOf,
    measure: (text, face, size) => {
      const words = text.split(' ');
      const blanks = (words.length - 1) * widthOf(' ', face);
      return (
        ((blanks + words.reduce((sum, word) => sum + (word === '' ? 0 : widthOf(word, face)), 0)) * size) /
        SIZE
      );
    },
  };
}

function kept<T>(memory: Map<string, T>, key: string, make: () => T): T {
  const found = memory.get(key);
  if (found !== undefined) return found;
  if (memory.size >= MOST_KEPT) memory.clear();
  const made = make();
  memory.set(key, made);
  return made;
}

function cutIntoRuns(
  text: string,
  files: readonly FontFile[],
  has: (file: FontFile, character: string) => boolean,
): Run[] {
  const runs: { file: FontFile; text: string }[] = [];
  const put = (piece: string, file: FontFile) => {
    const last = runs.at(-1);
    if (last?.file.name === file.name) last.text += piece;
    else runs.push({ file, text: piece });
  };
  const fileOf = (piece: string) =>
    files.find((file) => [...piece].every((character) => has(file, character)));
  const any = (character: string) => files.some((file) => has(file, character));
  for (const { segment } of GRAPHEMES.segment(text.normalize('NFC'))) {
    const file = fileOf(segment);
    if (file) put(segment, file);
    else for (const it of replaceLetter(segment, any)) put(it, fileOf(it) ?? files[0]!);
  }
  return runs;
}
