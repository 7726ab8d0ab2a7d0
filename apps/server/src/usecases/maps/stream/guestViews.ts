import { LEAST_SHOWN } from '@viaggio/domain/boards';
import { changeBetween, guestView, type MapChange, type MapDocument } from '@viaggio/domain/maps';
import type { MapLink } from '@viaggio/domain/ports/maps';
import type { MapRooms } from '../rooms';

/** Workshops of which the latest view is kept. */
const MOST_KEPT = 256;

/** What a link lets guests see of its map. */
export const seenBy = ({ rows, figures }: Pick<MapLink, 'rows' | 'figures'>, document: MapDocument) =>
  guestView(document, { rows, figures, least: LEAST_SHOWN });

/** The map as the guests of one workshop have it, at some number. */
export class GuestView {
  readonly seq: number;
  readonly document: MapDocument;
  readonly #changes = new WeakMap<MapDocument, MapChange>();

  constructor(seq: number, document: MapDocument) {
    this.seq = seq;
    this.document = document;
  }

  /** What brings somebody from `before` here. A room full of guests is at the same place: worked out once for all. */
  changeFrom(before: MapDocument): MapChange {
    const change = this.#changes.get(before) ?? changeBetween(before, this.document);
    this.#changes.set(before, change);
    return change;
  }
}

/** Views of maps for guests: read and cut once for all guests of a workshop on this node. */
export class GuestViews {
  readonly #rooms: Pick<MapRooms, 'read'>;
  readonly #kept = new Map<number, { readonly seq: number; readonly view: Promise<GuestView> }>();

  constructor(rooms: Pick<MapRooms, 'read'>) {
    this.#rooms = rooms;
  }

  /** The map at that number or a later one. */
  at(link: Pick<MapLink, 'id' | 'workspace' | 'map' | 'rows' | 'figures'>, seq: number): Promise<GuestView> {
    const kept = this.#kept.get(link.id);
    if (kept && kept.seq >= seq) return kept.view;
    const view = this.#rooms
      .read(link.workspace, link.map)
      .then((read) => new GuestView(read.seq, seenBy(link, read.document)));
    this.#keep(link.id, seq, view);
    return view;
  }

  #keep(link: number, seq: number, view: Promise<GuestView>): void {
    this.#kept.delete(link);
    this.#kept.set(link, { seq, view });
    const oldest = this.#kept.keys().next();
    if (this.#kept.size > MOST_KEPT && !oldest.done) this.#kept.delete(oldest.value);
    view.catch(() => this.#kept.delete(link));
  }
}
