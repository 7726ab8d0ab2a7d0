/** An element of a JSON text, as text. Longer than any event may be, and nobody should wait for its end. */
const MAX_ELEMENT = 4 * 1024 * 1024;

/** Code units of the marks that matter. */
const QUOTE = 34;
const BACKSLASH = 92;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

/**
 * Cuts a JSON text of any length into its records as it arrives, without parsing it: the elements of the outermost
 * list, of the first list inside the outermost object (`{"events": [...]}`), or objects one after the other.
 */
export class JsonSplitter {
  /** Levels open around a record; undefined until the first list or record is found. */
  #base: number | undefined;
  #depth = 0;
  #inText = false;
  #escaped = false;
  /** Pieces of the record that earlier texts began. */
  #begun = '';
  #open = false;
  readonly #layout: 'list' | 'wrapped' | 'records';

  constructor(layout: 'list' | 'wrapped' | 'records') {
    this.#layout = layout;
    if (layout === 'records') this.#base = 0;
  }

  /** The records completed by this piece of text. Throws a RangeError when one has no end. */
  push(text: string): string[] {
    const records: string[] = [];
    let start = this.#open ? 0 : -1;
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      if (this.#inText) {
        if (this.#escaped) this.#escaped = false;
        else if (unit === BACKSLASH) this.#escaped = true;
        else if (unit === QUOTE) this.#inText = false;
        continue;
      }
      if (unit === QUOTE) this.#inText = true;
      else if (unit === OPEN_OBJECT || unit === OPEN_LIST) {
        if (this.#depth === this.#base) start = at;
        this.#depth += 1;
        if (this.#base === undefined && this.#isTheList(unit)) this.#base = this.#depth;
      } else if (unit === CLOSE_OBJECT || unit === CLOSE_LIST) {
        this.#depth -= 1;
        if (this.#depth !== this.#base || start < 0) continue;
        records.push(this.#begun + text.slice(start, at + 1));
        this.#begun = '';
        start = -1;
      }
    }
    this.#open = start >= 0;
    if (this.#open) this.#begun += text.slice(start);
    if (this.#begun.length > MAX_ELEMENT) throw new RangeError('a record of the JSON text has no end');
    return records;
  }

  /** True when the text stopped inside a record or a list. */
  get isCut(): boolean {
    return this.#open || this.#inText || this.#depth > 0;
  }

  #isTheList(unit: number): boolean {
    return unit === OPEN_LIST && this.#depth === (this.#layout === 'list' ? 1 : 2);
  }
}
