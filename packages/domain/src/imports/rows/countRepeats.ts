/** Files that surely have fewer rows are counted in one reading. */
const EXACT_ROWS = 2_000_000;
/** Bits for each row of a larger file: about one row in 500 is taken for a repeat that is none. */
const BITS_PER_ROW = 16;
const PROBES = 5;
/** 256 MB: enough for a hundred million rows. */
const MAX_BITS = 2 ** 31;

/**
 * Counts identical rows of a file of any length in little memory. Rows are told apart by 53 bits of the hash of what
 * they say. Up to two million of them are simply remembered (50 MB at the most). Larger files are read twice: the
 * first reading notes every row in a Bloom filter and sets aside the few that may repeat an earlier one; the second
 * counts exactly those. A row wrongly set aside is counted too and found once: the filter's errors cost a little room
 * and no truth.
 */
export class RepeatCounter {
  readonly #seen: BloomBits | undefined;
  readonly #counts = new CountTable();

  constructor(expectedRows: number, exactRows = EXACT_ROWS) {
    this.#seen = expectedRows > exactRows ? new BloomBits(expectedRows) : undefined;
  }

  /** Whether every row must be noted in a reading of its own before any is counted. */
  get needsNotes(): boolean {
    return this.#seen !== undefined;
  }

  /** First reading. `digest`: of what the row says, in base64url. */
  note(digest: string): void {
    const key = keyOf(digest);
    if (this.#seen?.add(key) === false) this.#counts.add(key);
  }

  /** Second or only reading, in the same order: how many identical rows came before this one. */
  before(digest: string): number {
    if (this.#seen === undefined) return this.#counts.count(keyOf(digest));
    return this.#counts.size === 0 ? 0 : this.#counts.next(keyOf(digest));
  }

  /** Rows held one by one. */
  get held(): number {
    return this.#counts.size;
  }
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUES = new Uint8Array(128);
for (let value = 0; value < 64; value += 1) VALUES[LETTERS.charCodeAt(value)] = value;

/** The first 53 bits of a digest, never 0: eight letters of six bits, and five of the ninth. */
function keyOf(digest: string): number {
  let key = 0;
  for (let index = 0; index < 8; index += 1) key = key * 64 + VALUES[digest.charCodeAt(index)]!;
  return key * 32 + (VALUES[digest.charCodeAt(8)]! >>> 1) + 1;
}

class BloomBits {
  readonly #bits: Uint32Array;
  readonly #mask: number;

  constructor(expected: number) {
    const bits = 2 ** Math.ceil(Math.log2(Math.min(MAX_BITS, expected * BITS_PER_ROW)));
    this.#bits = new Uint32Array(bits / 32);
    this.#mask = bits - 1;
  }

  /** False when the key may have been added before. */
  add(key: number): boolean {
    const step = (Math.floor(key / 2 ** 21) | 1) >>> 0;
    let probe = mixed(key);
    let isNew = false;
    for (let index = 0; index < PROBES; index += 1) {
      const bit = (probe & this.#mask) >>> 0;
      const word = this.#bits[bit >>> 5]!;
      const flag = 1 << (bit & 31);
      if ((word & flag) === 0) {
        isNew = true;
        this.#bits[bit >>> 5] = word | flag;
      }
      probe = (probe + step) | 0;
    }
    return isNew;
  }
}

const mixed = (key: number): number => Math.imul((key % 2 ** 32) | 0, 0x9e3779b1);

/** Counts by key in flat arrays: 20 to 40 bytes a key where a Map takes 80 and ends at 16 million. */
class CountTable {
  #keys = new Float64Array(1 << 10);
  #counts = new Uint32Array(1 << 10);
  size = 0;

  add(key: number): void {
    this.#place(key);
  }

  /** How often the key was asked for before; adds it. */
  count(key: number): number {
    const at = this.#place(key);
    const count = this.#counts[at]!;
    this.#counts[at] = count + 1;
    return count;
  }

  /** How often the key was asked for before; 0 for keys that were never added. */
  next(key: number): number {
    return this.#keys[this.#find(key)] === key ? this.count(key) : 0;
  }

  #place(key: number): number {
    const at = this.#find(key);
    if (this.#keys[at] === key) return at;
    if (this.size * 10 > this.#keys.length * 6) {
      this.#grow();
      return this.#place(key);
    }
    this.#keys[at] = key;
    this.size += 1;
    return at;
  }

  #find(key: number): number {
    const mask = this.#keys.length - 1;
    let at = mixed(key) & mask;
    while (this.#keys[at] !== 0 && this.#keys[at] !== key) at = (at + 1) & mask;
    return at;
  }

  #grow(): void {
    const keys = this.#keys;
    const counts = this.#counts;
    this.#keys = new Float64Array(keys.length * 2);
    this.#counts = new Uint32Array(keys.length * 2);
    keys.forEach((key, index) => {
      if (key === 0) return;
      const at = this.#find(key);
      this.#keys[at] = key;
      this.#counts[at] = counts[index]!;
    });
  }
}
