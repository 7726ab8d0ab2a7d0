import type { MapPresence } from '@viaggio/domain/ports/maps';

/** Whoever does not say again where they are has left. */
const LASTS_MS = 30_000;
/** Over all maps: who comes after them is not shown to those who come later. */
const MOST = 5_000;

interface Held {
  readonly map: number;
  readonly presence: MapPresence;
  readonly until: number;
}

/** A guest cannot take the place of a member by using the same client id. */
const keyOf = (map: number, { client, guest }: MapPresence): string =>
  `${map} ${guest ? 'g' : 'm'} ${client}`;

/** Who is on which map, as far as this node was told in the last seconds. */
export class Presences {
  readonly #held = new Map<string, Held>();

  take(map: number, presence: MapPresence, now: number): void {
    const key = keyOf(map, presence);
    if (presence.at === null) this.#held.delete(key);
    else if (this.#held.has(key) || this.#held.size < MOST) {
      this.#held.set(key, { map, presence, until: now + LASTS_MS });
    }
  }

  of(map: number): MapPresence[] {
    return [...this.#held.values()].filter((held) => held.map === map).map(({ presence }) => presence);
  }

  /** Those that are over, as having left. */
  expire(now: number): { readonly map: number; readonly presence: MapPresence }[] {
    const over = [...this.#held].filter(([, { until }]) => until <= now);
    for (const [key] of over) this.#held.delete(key);
    return over.map(([, { map, presence }]) => ({ map, presence: { ...presence, at: null } }));
  }
}
