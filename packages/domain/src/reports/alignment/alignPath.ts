/** Cards of one stage, each touchpoint once: `chain` in its order, `free` whenever they like. */
export interface Block {
  /** What meeting it saves, by touchpoint. */
  readonly free: ReadonlyMap<number, number>;
  readonly chain: readonly { readonly touchpoint: number; readonly gain: number }[];
}

/** The contact at place `at` of a path is the card of `touchpoint` in a block. */
export interface Match {
  readonly at: number;
  readonly block: number;
  readonly touchpoint: number;
}

interface Best {
  readonly gain: number;
  /** By place. */
  readonly matches: readonly Match[];
}

const NOTHING: Best = { gain: 0, matches: [] };

/** More gain; of the same, whose matches stand farther left: the first that differ, by place, then by block. */
function isBetter(a: Best, b: Best): boolean {
  if (a.gain !== b.gain) return a.gain > b.gain;
  for (let i = 0; i < Math.min(a.matches.length, b.matches.length); i++) {
    const [one, other] = [a.matches[i]!, b.matches[i]!];
    if (one.at !== other.at) return one.at < other.at;
    if (one.block !== other.block) return one.block < other.block;
  }
  return false;
}

/**
 * The alignment of a path with blocks that follow each other that saves most, ties leftmost. Exact: the path is cut into
 * one stretch for each block, of which some may be empty; within a stretch each card is met where its touchpoint comes
 * first, and those of a chain as a longest common subsequence.
 *
 * A cut is only tried right after a contact that changed what the stretch saves: without its last contact a stretch that
 * did not use it is as good, and the rest has one more to choose from.
 */
export function alignPath(blocks: readonly Block[], path: readonly number[]): readonly Match[] {
  let after: Best[] = path.map(() => NOTHING);
  after.push(NOTHING);
  for (let block = blocks.length - 1; block >= 0; block--) {
    const later = after;
    after = later.map((rest, from) => bestFrom(blocks[block]!, block, path, from, rest, later));
  }
  return after[0]!.matches;
}

/** The best of a block and all after it, of the contacts from a place on. */
function bestFrom(
  block: Block,
  number: number,
  path: readonly number[],
  from: number,
  rest: Best,
  later: readonly Best[],
): Best {
  let best = rest;
  const stretch = new Stretch(block, number);
  for (let at = from; at < path.length; at++) {
    if (!stretch.add(path[at]!, at)) continue;
    const gain = stretch.gain + later[at + 1]!.gain;
    if (gain < best.gain) continue;
    const matches = [...stretch.matches(), ...later[at + 1]!.matches];
    const candidate = { gain, matches };
    if (isBetter(candidate, best)) best = candidate;
  }
  return best;
}

/** What the contacts of a stretch save, as it grows to the right. */
class Stretch {
  readonly #block: Block;
  readonly #number: number;
  readonly #met = new Set<number>();
  readonly #free: Match[] = [];
  #freeGain = 0;
  /** Best of the first g cards of the chain. */
  readonly #chains: Best[];

  constructor(block: Block, number: number) {
    this.#block = block;
    this.#number = number;
    this.#chains = Array.from({ length: block.chain.length + 1 }, () => NOTHING);
  }

  get gain(): number {
    return this.#freeGain + this.#chains.at(-1)!.gain;
  }

  matches(): Match[] {
    return [...this.#free, ...this.#chains.at(-1)!.matches].sort((a, b) => a.at - b.at);
  }

  /** Whether the contact changes what is met. */
  add(touchpoint: number, at: number): boolean {
    const free = this.#block.free.get(touchpoint);
    if (free !== undefined) {
      if (this.#met.has(touchpoint)) return false;
      this.#met.add(touchpoint);
      this.#freeGain += free;
      this.#free.push({ at, block: this.#number, touchpoint });
      return true;
    }
    return this.#addToChain(touchpoint, at);
  }

  #addToChain(touchpoint: number, at: number): boolean {
    const { chain } = this.#block;
    const place = chain.findIndex((card) => card.touchpoint === touchpoint);
    if (place < 0) return false;
    const before = this.#chains[place]!;
    const match = { at, block: this.#number, touchpoint };
    const met: Best = { gain: before.gain + chain[place]!.gain, matches: [...before.matches, match] };
    let changed = false;
    for (let g = place + 1; g < this.#chains.length; g++) {
      const candidate = g === place + 1 ? met : this.#chains[g - 1]!;
      if (!isBetter(candidate, this.#chains[g]!)) break;
      this.#chains[g] = candidate;
      changed = g === this.#chains.length - 1;
    }
    return changed;
  }
}
