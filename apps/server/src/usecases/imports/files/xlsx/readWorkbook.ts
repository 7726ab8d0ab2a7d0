import { type NumberFormat, numberFormatOf } from './numberFormats';
import { readXml } from './parseXml';
import { tooLarge, type ZipParts } from './zipFile';

export interface Workbook {
  /** Parts of the sheets that are shown, in their order. */
  readonly sheets: readonly string[];
  readonly strings: readonly string[];
  /** By style number. */
  readonly formats: readonly NumberFormat[];
  readonly since1904: boolean;
}

/** Texts of a workbook are held in memory: larger ones must come as CSV. */
const MAX_STRINGS_BYTES = 300_000_000;

/** Formats too, of which a workbook has some hundreds. */
const MAX_STYLES_BYTES = 50_000_000;

/** Reads what all sheets share. */
export async function readWorkbook(zip: ZipParts): Promise<Workbook> {
  const root = await readRelations(zip, '_rels/.rels');
  const main = root.find(({ type }) => type.endsWith('/officeDocument'))?.target ?? 'xl/workbook.xml';
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const relations = await readRelations(zip, `${folder}_rels/${main.slice(folder.length)}.rels`, folder);
  const partOf = (type: string): string | undefined =>
    relations.find((one) => one.type.endsWith(`/${type}`))?.target;
  const { shown, since1904 } = await readSheetList(zip, main);
  const targets = new Map(relations.map(({ id, target }) => [id, target]));
  return {
    sheets: shown.flatMap((id) => targets.get(id) ?? []).filter((part) => zip.has(part)),
    strings: await readStrings(zip, partOf('sharedStrings')),
    formats: await readFormats(zip, partOf('styles')),
    since1904,
  };
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

async function readRelations(zip: ZipParts, part: string, folder = ''): Promise<Relation[]> {
  const relations: Relation[] = [];
  if (!zip.has(part)) return relations;
  await readXml(await zip.open(part), {
    open: (name, { Id = '', Type = '', Target = '' }) => {
      if (name !== 'Relationship') return;
      const target = Target.startsWith('/') ? Target.slice(1) : folder + Target;
      relations.push({ id: Id, type: Type, target: target.replace(/[^/]+\/\.\.\//g, '') });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return relations;
}

async function readSheetList(zip: ZipParts, part: string): Promise<{ shown: string[]; since1904: boolean }> {
  const shown: string[] = [];
  let since1904 = false;
  await readXml(await zip.open(part), {
    open: (name, attributes) => {
      if (name === 'workbookPr') since1904 = /^(?:1|true)$/.test(attributes.date1904 ?? '');
      if (name !== 'sheet' || (attributes.state ?? 'visible') !== 'visible') return;
      const id = Object.entries(attributes).find(([key]) => key === 'id' || key.endsWith(':id'))?.[1];
      if (id !== undefined) shown.push(id);
    },
    close: () => undefined,
    text: () => undefined,
  });
  return { shown, since1904 };
}

/** Texts, each the joined runs of its entry; how to pronounce them (`rPh`) is no part of them. */
async function readStrings(zip: ZipParts, part: string | undefined): Promise<string[]> {
  const strings: string[] = [];
  if (part === undefined || !zip.has(part)) return strings;
  if (zip.size(part) > MAX_STRINGS_BYTES) throw tooLarge();
  let inside = '';
  let taking = false;
  let spoken = false;
  await readXml(await zip.open(part), {
    open: (name) => {
      if (name === 'si') inside = '';
      else if (name === 'rPh') spoken = true;
      else if (name === 't') taking = !spoken;
    },
    close: (name) => {
      if (name === 'si') strings.push(inside);
      else if (name === 'rPh') spoken = false;
      else if (name === 't') taking = false;
    },
    text: (text) => {
      if (taking) inside += text;
    },
  });
  return strings;
}

async function readFormats(zip: ZipParts, part: string | undefined): Promise<NumberFormat[]> {
  const codes = new Map<number, string>();
  const formats: NumberFormat[] = [];
  if (part === undefined || !zip.has(part)) return formats;
  if (zip.size(part) > MAX_STYLES_BYTES) throw tooLarge();
  let inCells = false;
  await readXml(await zip.open(part), {
    open: (name, { numFmtId = '0', formatCode = '' }) => {
      if (name === 'numFmt') codes.set(Number(numFmtId), formatCode);
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) {
        formats.push(numberFormatOf(Number(numFmtId), codes.get(Number(numFmtId))));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
    text: () => undefined,
  });
  return formats;
}
