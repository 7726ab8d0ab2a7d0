/** Bits for each row of the file: about one row in 500 is taken for a repeat that is none. */
const BITS_PER_ROW = 16;
const PROBES = 5;
const MIN_BITS = 1 << 20;
/** 256 MB: enough for a hundred million rows. */
const MAX_BITS = 2 ** 31;

/**
 * Counts identical rows of a file of any length in little memory, in two readings. The first notes every row in a
 * Bloom filter and sets aside the few that may repeat an earlier one; the second counts exactly those. A row wrongly
 * set aside is counted too and found once: the filter's errors cost a little room and no truth.
 */
export class RepeatCounter {
  readonly #bits: Uint32Array;
  readonly #mask: number;
  readonly #suspects = new CountTable();

  constructor(expectedRows: number) {
    const wanted = Math.min(MAX_BITS, Math.max(MIN_BITS, expectedRows * BITS_PER_ROW));
    const bits = 2 ** Math.ceil(Math.log2(wanted));
    this.#bits = new Uint32Array(bits / 32);
    this.#mask = bits - 1;
  }

  /** First reading. */
  note(content: string): void {
    const { high, low } = fingerprint(content);
    let probe = low;
    let known = true;
    for (let index = 0; index < PROBES; index += 1) {
      const bit = (probe & this.#mask) >>> 0;
      const word = this.#bits[bit >>> 5]!;
      const flag = 1 << (bit & 31);
      if ((word & flag) === 0) {
        known = false;
        this.#bits[bit >>> 5] = word | flag;
      }
      probe = (probe + (high | 1)) | 0;
    }
    if (known) this.#suspects.add(keyOf(high, low));
  }

  /** Second reading, in the same order: how many identical rows came before this one. */
  before(content: string): number {
    if (this.#suspects.size === 0) return 0;
    const { high, low } = fingerprint(content);
    return this.#suspects.next(keyOf(high, low));
  }

  get suspects(): number {
    return this.#suspects.size;
  }
}

/**
 * Two mixed sums of a text, 32 bits each. Not for enemies: who makes two of their own rows collide loses nothing but
 * the second.
 */
function fingerprint(text: string): { high: number; low: number } {
  let high = 0x9e3779b1;
  let low = 0x85ebca6b;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 0x5bd1e995);
    high ^= high >>> 15;
    low = Math.imul(low ^ unit, 0x27d4eb2f);
    low ^= low >>> 13;
  }
  high = Math.imul(high ^ (low >>> 16), 0xc2b2ae35);
  low = Math.imul(low ^ (high >>> 13), 0x9e3779b1);
  return { high: high >>> 0, low: low >>> 0 };
}

/** 53 bits, never 0. */
function keyOf(high: number, low: number): number {
  return high * 2 ** 21 + (low >>> 11) + 1;
}

/** Counts by key in flat arrays: 20 to 40 bytes a key where a Map takes 80 and ends at 16 million. */
class CountTable {
  #keys = new Float64Array(1 << 10);
  #counts = new Uint32Array(1 << 10);
  size = 0;

  add(key: number): void {
    if (this.size * 10 > this.#keys.length * 6) this.#grow();
    const at = this.#find(key);
    if (this.#keys[at] === key) return;
    this.#keys[at] = key;
    this.size += 1;
  }

  /** How often the key was asked for before; 0 for keys that were never added. */
  next(key: number): number {
    const at = this.#find(key);
    if (this.#keys[at] !== key) return 0;
    const count = this.#counts[at]!;
    this.#counts[at] = count + 1;
    return count;
  }

  #find(key: number): number {
    const mask = this.#keys.length - 1;
    let at = Math.imul((key % 4294967296) | 0, 0x9e3779b1) & mask;
    while (this.#keys[at] !== 0 && this.#keys[at] !== key) at = (at + 1) & mask;
    return at;
  }

  #grow(): void {
    const before = this.#keys;
    this.#keys = new Float64Array(before.length * 2);
    this.#counts = new Uint32Array(before.length * 2);
    for (const key of before) if (key !== 0) this.#keys[this.#find(key)] = key;
  }
}
