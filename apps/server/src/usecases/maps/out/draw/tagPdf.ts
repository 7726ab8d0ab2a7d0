import type { Part, Primitive } from '../layout/primitives';

type Doc = PDFKit.PDFDocument;
type Element = PDFKit.PDFStructureElement;

interface OpenRow {
  readonly line: string;
  readonly row: Element;
  /** Of the next cell. */
  column: number;
  cell: Element | undefined;
}

/**
 * Says in a PDF what each thing drawn is, so that programs that read aloud find a title and a table with its heads. What
 * is only there to be looked at (lines, grounds, marks to cut) is marked as such. `columns`: of the table, that of the
 * names of the rows too.
 */
export class Tagger {
  readonly #doc: Doc;
  readonly #columns: number;
  readonly #root: Element;
  #table: Element | undefined;
  #open: OpenRow | undefined;

  constructor(doc: Doc, columns: number, title: string) {
    this.#doc = doc;
    this.#columns = columns;
    this.#root = doc.struct('Document', { title });
    doc.addStructure(this.#root);
  }

  /** Draws neighbours that are one part, or none. */
  draw(part: Part | undefined, primitives: readonly Primitive[], draw: (it: Primitive) => void): void {
    if (part === undefined) {
      this.#doc.markContent('Artifact', { type: 'Layout' });
      for (const it of primitives) draw(it);
      this.#doc.endMarkedContent();
      return;
    }
    const element = this.#elementOf(part);
    for (const run of runsOf(primitives)) {
      const [first] = run;
      const put = () => run.forEach(draw);
      if (first?.kind === 'image') element.add(this.#doc.struct('Figure', { alt: first.alt }, put));
      else element.add(put);
    }
  }

  /** What comes next is another table: another sheet of a poster. */
  endTable(): void {
    this.#endRow();
    this.#table = undefined;
  }

  end(): void {
    this.endTable();
    this.#root.end();
  }

  #elementOf(part: Part): Element {
    if (part.line === undefined) {
      this.endTable();
      return add(this.#root, this.#doc.struct(part.role));
    }
    const open = this.#rowOf(part.line);
    if (part.role === 'Figure') {
      return add(open.cell ?? this.#cell(open, 'TD'), this.#doc.struct('Figure', { alt: part.alt ?? '' }));
    }
    while (open.column < (part.column ?? 0)) this.#cell(open, 'TD');
    return this.#cell(
      open,
      part.role,
      part.role === 'TH' ? (part.column === 0 ? 'Row' : 'Column') : undefined,
    );
  }

  #rowOf(line: string): OpenRow {
    if (this.#open?.line === line) return this.#open;
    this.#endRow();
    this.#table ??= add(this.#root, this.#doc.struct('Table'));
    this.#open = { line, row: add(this.#table, this.#doc.struct('TR')), column: 0, cell: undefined };
    return this.#open;
  }

  /** Cells that say nothing are cells too: each is found under its head. */
  #endRow(): void {
    while (this.#open && this.#open.column < this.#columns) this.#cell(this.#open, 'TD');
    this.#open = undefined;
  }

  #cell(open: OpenRow, role: string, scope?: 'Row' | 'Column'): Element {
    open.column += 1;
    // The types of the library do not know `scope`, which says what a head is over.
    const options: object = scope ? { scope } : {};
    open.cell = add(open.row, this.#doc.struct(role, options));
    return open.cell;
  }
}

function add(parent: Element, child: Element): Element {
  parent.add(child);
  return child;
}

/** Pictures alone, all else that stands together. */
function runsOf(primitives: readonly Primitive[]): Primitive[][] {
  const runs: Primitive[][] = [];
  for (const it of primitives) {
    const last = runs.at(-1);
    if (last && it.kind !== 'image' && last[0]?.kind !== 'image') last.push(it);
    else runs.push([it]);
  }
  return runs;
}
