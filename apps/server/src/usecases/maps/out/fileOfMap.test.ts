import { cardOf, emptyDocument, type MapDocument, readMapJson } from '@viaggio/domain/maps';
import PDFDocument from 'pdfkit';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { fromBuffer } from 'yauzl';
import { FACTS, hostileMap, largeMap, NAMES, writtenMap } from './exampleMaps.fixture';
import { fileOfMap } from './fileOfMap';
import { openFonts } from './fonts/openFonts';
import type { Face } from './layout/primitives';
import type { MapFileFormat, MapFileOptions } from './mapFile';

const OPTIONS: MapFileOptions = { paper: 'a3', rows: undefined, names: NAMES };
const MAPS: [string, MapDocument][] = [
  ['written', writtenMap()],
  ['large', largeMap()],
  ['hostile', hostileMap()],
  ['empty', emptyDocument('', 'it')],
];

/** The texts of a document that is well-formed; throws where it is not. */
function textsOf(xml: string, element: string): string[] {
  const texts: string[] = [];
  const parser = new SaxesParser();
  let inside = false;
  parser.on('opentag', ({ name }) => {
    inside = name === element;
    if (inside) texts.push('');
  });
  parser.on('text', (text) => {
    if (inside) texts[texts.length - 1] += text;
  });
  parser.on('closetag', () => {
    inside = false;
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return texts;
}

function unzip(bytes: Uint8Array): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  return new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      zip.on('entry', (entry) => {
        zip.openReadStream(entry, async (failed, stream) => {
          if (failed) return reject(failed);
          const parts: Buffer[] = [];
          for await (const part of stream) parts.push(part as Buffer);
          files.set(entry.fileName, Buffer.concat(parts).toString('utf8'));
          zip.readEntry();
        });
      });
      zip.on('end', () => resolve(files));
      zip.readEntry();
    });
  });
}

const pagesOf = (pdf: Uint8Array): number =>
  Number(/\/Type \/Pages\n\/Count (\d+)/.exec(Buffer.from(pdf).toString('latin1'))?.[1]);

describe('a map as a file', () => {
  it.each([
    ['json', 'application/json; charset=utf-8', 'Perche-no.json'],
    ['csv', 'text/csv; charset=utf-8', 'Perche-no.csv'],
    ['md', 'text/markdown; charset=utf-8', 'Perche-no.md'],
    ['mermaid', 'text/vnd.mermaid; charset=utf-8', 'Perche-no.mmd'],
    ['svg', 'image/svg+xml; charset=utf-8', 'Perche-no.svg'],
    ['pdf', 'application/pdf', 'Perche-no.pdf'],
    ['pptx', 'application/vnd.openxmlformats-officedocument.presentationml.presentation', 'Perche-no.pptx'],
  ] as [MapFileFormat, string, string][])(
    'is a %s of the right type, with a name for every system',
    async (format, type, name) => {
      const file = await fileOfMap(emptyDocument('«Perché no?» / 😀', 'it'), format, OPTIONS);
      expect([file.type, file.name]).toEqual([type, name]);
    },
  );

  it('holds the rows that are chosen, or all that are not hidden; JSON all of them', async () => {
    const row = { kind: 'notes', title: '', lane: '' } as const;
    const map: MapDocument = {
      ...emptyDocument('A', 'it'),
      stages: [{ id: 's', name: 'S', words: '', binding: null }],
      rows: [
        { id: 'r1', ...row, hidden: false },
        { id: 'r2', ...row, hidden: true },
      ],
      cards: [
        cardOf({ id: '1', row: 'r1', stage: 's', text: 'vista' }),
        cardOf({ id: '2', row: 'r2', stage: 's', text: 'nascosta' }),
      ],
    };
    const body = async (format: MapFileFormat, rows?: string[]) =>
      String((await fileOfMap(map, format, { ...OPTIONS, rows })).body);
    for (const format of ['csv', 'md', 'svg'] as const) {
      expect(await body(format)).toContain('vista');
      expect(await body(format)).not.toContain('nascosta');
      expect(await body(format, ['r2'])).toContain('nascosta');
      expect(await body(format, ['r2'])).not.toContain('vista');
    }
    expect(readMapJson(await body('json', ['r1']))).toEqual(map);
  });
});

describe('SVG', () => {
  it.each(MAPS)('is well-formed and carries its letters: %s', async (_name, map) => {
    const svg = String((await fileOfMap(map, 'svg', OPTIONS)).body);
    const texts = textsOf(svg, 'text');
    expect(svg).toContain('@font-face');
    expect(svg).not.toMatch(/<script|href=/);
    expect(texts.join(' ')).toContain(map.stages[0]?.name ?? 'Questa mappa è ancora vuota');
  });
});

describe('PDF', () => {
  it.each(MAPS)('is one page, or the sixteen sheets of a poster: %s', async (_name, map) => {
    for (const [paper, pages] of [
      ['a4', 1],
      ['a3', 1],
      ['a0', 16],
    ] as const) {
      const { body } = await fileOfMap(map, 'pdf', { ...OPTIONS, paper });
      expect(pagesOf(body as Uint8Array)).toBe(pages);
      expect(
        Buffer.from(body as Uint8Array)
          .toString('latin1')
          .trimEnd()
          .endsWith('%%EOF'),
      ).toBe(true);
    }
  });

  it('is small enough for a mail: letters that are used, not whole faces', async () => {
    const { body } = await fileOfMap(largeMap(), 'pdf', OPTIONS);
    expect((body as Uint8Array).length).toBeLessThan(200_000);
  });
});

describe('letters', () => {
  const fonts = openFonts();
  const FACES: readonly Face[] = ['serif', 'serifItalic', 'sans', 'sansBold'];

  /** Glyph 0 is the empty box. */
  function boxesIn(text: string, face: Face): number {
    const doc = new PDFDocument({ font: null as unknown as string }) as unknown as {
      font(name: string): { _font: { font: { glyphsForString(text: string): { id: number }[] } } };
    };
    return fonts.runsOf(text, face).reduce((sum, run) => {
      const name = fonts.use(doc as unknown as PDFKit.PDFDocument, run.file);
      const glyphs = doc.font(name)._font.font.glyphsForString(run.text);
      return sum + glyphs.filter((glyph) => glyph.id === 0).length;
    }, 0);
  }

  it.each(FACES)('of %s never are an empty box', (face) => {
    const texts = [
      ...hostileMap().cards.map((card) => card.text),
      'àèéìòù €−«»“”’…·–',
      'Škoda Łódź Việt Αθήνα Москва עברית ไทย ½ № ™',
    ];
    for (const text of texts)
      expect([text, boxesIn(text.replace(/\p{Surrogate}/gu, ''), face)]).toEqual([text, 0]);
  });

  it('that no face has become a sign alike, or a bullet', () => {
    const said = (text: string) =>
      fonts
        .runsOf(text, 'sans')
        .map((run) => run.text)
        .join('');
    expect(said('prima → dopo ≈ 3')).toBe('prima > dopo ~ 3');
    expect(said('Bello 👩‍🔬!')).toBe('Bello •!');
    expect(said('ﬁne ①')).toBe('fine 1');
    expect(said('però')).toBe('però');
  });

  it('are as wide in parts as in one', () => {
    const whole = fonts.measure('il percorso di Giulia', 'serif', 10);
    const parts = fonts.measure('il percorso ', 'serif', 10) + fonts.measure('di Giulia', 'serif', 10);
    expect(whole).toBeCloseTo(parts, 5);
    expect(fonts.measure('W', 'sans', 20)).toBeCloseTo(2 * fonts.measure('W', 'sans', 10), 5);
  });
});

describe('PPTX', () => {
  it.each(MAPS)(
    'has a summary and at least a slide for each stage, all well-formed: %s',
    async (_name, map) => {
      const files = await unzip(
        (await fileOfMap(map, 'pptx', { ...OPTIONS, live: FACTS })).body as Uint8Array,
      );
      const slides = [...files.keys()].filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
      expect(slides.length).toBeGreaterThanOrEqual(1 + map.stages.length);
      const said = slides.flatMap((name) => textsOf(files.get(name)!, 'a:t')).join('\n');
      for (const card of map.cards) {
        const [word = ''] = card.text
          .replace(/[\p{Cc}\p{Surrogate}]/gu, ' ')
          .trim()
          .split(/\s+/);
        expect(said).toContain(word);
      }
    },
  );

  it('says the figures of each stage when they are given', async () => {
    const files = await unzip(
      (await fileOfMap(writtenMap(), 'pptx', { ...OPTIONS, live: FACTS })).body as Uint8Array,
    );
    const third = textsOf(files.get('ppt/slides/slide3.xml')!, 'a:t');
    for (const text of [
      'Valutazione',
      '«Dove mi conviene comprarlo?»',
      '4.742 clienti',
      'persi 2.904 · ≈ 148.000 EUR',
    ]) {
      expect(third).toContain(text);
    }
  });
});
