import { hexOf, uuidOf } from './hexText';
import { exp, ln } from './numeric';
import type { Weighted } from './weighted';

function mix(h: number, k: number): number {
  let x = Math.imul(k, 0xcc9e2d51);
  x = Math.imul((x << 15) | (x >>> 17), 0x1b873593);
  const y = h ^ x;
  return (Math.imul((y << 13) | (y >>> 19), 5) + 0xe6546b64) | 0;
}

function finish(h: number): number {
  let x = h ^ (h >>> 16);
  x = Math.imul(x, 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return x ^ (x >>> 16);
}

/** Uniform number in [0, 1) of a key alone: common random numbers that no other draw can shift. */
export function uniformOf(seed: number, a: number, b: number, c = 0): number {
  return (finish(mix(mix(mix(seed | 0, a), b), c)) >>> 0) / 4_294_967_296;
}

/**
 * A stream of random numbers (sfc32, Chris Doty-Humphrey) that can be re-keyed at no cost. Every decision of
 * every customer has its own key, so that leaving one thing out does not change the luck of the others.
 */
export class Stream {
  private a = 0;
  private b = 0;
  private c = 0;
  private d = 1;

  constructor(seed: number, ...keys: number[]) {
    this.key(seed, keys[0] ?? 0, keys[1] ?? 0, keys[2] ?? 0);
  }

  /** Starts the stream of these keys over. */
  key(seed: number, a: number, b = 0, c = 0): this {
    const h = mix(mix(mix(mix(0x9e3779b9, seed | 0), a), b), c);
    this.a = finish(h);
    this.b = finish(h ^ 0x7f4a7c15);
    this.c = finish(Math.imul(h, 0x2545f491) + a);
    this.d = 1;
    for (let i = 0; i < 8; i += 1) this.bits();
    return this;
  }

  /** 32 random bits as a signed integer. */
  bits(): number {
    const t = (this.a + this.b + this.d) | 0;
    this.d = (this.d + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + t) | 0;
    return t;
  }

  /** Uniform in [0, 1). */
  next(): number {
    return (this.bits() >>> 0) / 4_294_967_296;
  }

  /** Integer in [0, n). */
  below(n: number): number {
    return Math.floor(this.next() * n);
  }

  /** Integer in [low, high], both included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)]!;
  }

  weighted<T>(table: Weighted<T>): T {
    return table.at(this.next());
  }

  /** Standard normal (Marsaglia's polar method). */
  normal(): number {
    for (;;) {
      const u = 2 * this.next() - 1;
      const v = 2 * this.next() - 1;
      const s = u * u + v * v;
      if (s > 0 && s < 1) return u * Math.sqrt((-2 * ln(s)) / s);
    }
  }

  /** Log-normal with the given median; sigma is the standard deviation of the logarithm. */
  logNormal(median: number, sigma: number): number {
    return median * exp(sigma * this.normal());
  }

  exponential(mean: number): number {
    return -mean * ln(1 - this.next());
  }

  /** Number of successes before the first failure, each with this probability, up to a limit. */
  geometric(probability: number, limit: number): number {
    let n = 0;
    while (n < limit && this.chance(probability)) n += 1;
    return n;
  }

  /** A version-4 UUID. */
  uuid(): string {
    return uuidOf(this.bits(), this.bits(), this.bits(), this.bits());
  }

  /** Random hexadecimal digits, in groups of eight. */
  hex(groups: number): string {
    let text = '';
    for (let i = 0; i < groups; i += 1) text += hexOf(this.bits());
    return text;
  }
}
