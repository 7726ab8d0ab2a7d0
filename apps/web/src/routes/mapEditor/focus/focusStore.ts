import { HEAD, type Spot, sameSpot } from './spots';

/** What is being written: the text of a card, or a name. */
export type Editing =
  | { readonly kind: 'card'; readonly id: string }
  | { readonly kind: 'row'; readonly id: string }
  | { readonly kind: 'stage'; readonly id: string };

export interface FocusState {
  readonly spot: Spot;
  /** Where the choice of several cards began. */
  readonly anchor: Spot | null;
  /** Cards chosen together; without any, the one of the spot counts. */
  readonly chosen: ReadonlySet<string>;
  readonly editing: Editing | null;
  /** Grows when the spot asks for the focus of the page. */
  readonly taken: number;
}

const NONE: ReadonlySet<string> = new Set();

/** Where one stands and what is chosen. Outside React: a step must draw the two spots it concerns, not the map. */
export class FocusStore {
  private state: FocusState = {
    spot: { row: HEAD, stage: HEAD, card: null },
    anchor: null,
    chosen: NONE,
    editing: null,
    taken: 0,
  };
  private readonly listeners = new Set<() => void>();

  read = (): FocusState => this.state;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private change(change: Partial<FocusState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }

  /** Goes somewhere, with the focus of the page, and lets go of what was chosen. */
  goTo(spot: Spot, editing: Editing | null = null): void {
    this.change({ spot, editing, anchor: null, chosen: NONE, taken: this.state.taken + 1 });
  }

  /** Goes where the chosen cards went, keeping the choice. */
  follow(spot: Spot): void {
    this.change({ spot, editing: null, anchor: null, taken: this.state.taken + 1 });
  }

  /** Is where the chosen cards were sent, without asking for the focus of the page. */
  keep(spot: Spot): void {
    this.change({ spot, editing: null, anchor: null });
  }

  /** Stands elsewhere without asking for the focus of the page. */
  stand(spot: Spot): void {
    this.change({ spot, editing: null, anchor: null, chosen: NONE });
  }

  /** The page's own focus came here, by pointer or by Tab. */
  arrive(spot: Spot): void {
    const { editing, chosen } = this.state;
    const stays = spot.card !== null && chosen.has(spot.card);
    if (sameSpot(spot, this.state.spot) && editing === null) return;
    this.change({ spot, editing: null, ...(stays ? {} : { anchor: null, chosen: NONE }) });
  }

  /** Goes somewhere and chooses what lies between there and where the choice began. */
  extendTo(spot: Spot, chosen: readonly string[]): void {
    const anchor = this.state.anchor ?? this.state.spot;
    this.change({ spot, anchor, chosen: new Set(chosen), editing: null, taken: this.state.taken + 1 });
  }

  /** Adds a card to the choice, or takes it out. */
  toggle(spot: Spot): void {
    const { card } = spot;
    if (card === null) return;
    const before = this.state.spot.card;
    const chosen = new Set(this.state.chosen);
    if (chosen.size === 0 && before !== null && before !== card) chosen.add(before);
    if (!chosen.delete(card)) chosen.add(card);
    this.change({ spot, chosen, anchor: spot, editing: null });
  }

  edit(editing: Editing): void {
    this.change({ editing, anchor: null, chosen: NONE });
  }

  /** Writing is over; the focus goes back to the spot unless it has gone elsewhere by itself. */
  endEditing(takeFocus: boolean): void {
    if (this.state.editing === null) return;
    this.change({ editing: null, taken: this.state.taken + (takeFocus ? 1 : 0) });
  }

  choose(chosen: readonly string[]): void {
    this.change({ chosen: chosen.length === 0 ? NONE : new Set(chosen), taken: this.state.taken + 1 });
  }

  /** The cards a command is for. */
  targets(): readonly string[] {
    const { chosen, spot } = this.state;
    if (chosen.size > 0) return [...chosen];
    return spot.card === null ? [] : [spot.card];
  }
}
