import type { Catalogue, TouchpointInput } from '@viaggio/contract/touchpoints';
import { useState } from 'react';
import { moved } from './draft';

export interface CatalogueDraft {
  readonly items: readonly TouchpointInput[];
  readonly changed: boolean;
  readonly add: (item: TouchpointInput) => void;
  readonly change: (id: string, item: TouchpointInput) => void;
  readonly remove: (id: string) => void;
  readonly move: (id: string, by: number) => void;
  readonly reset: (items?: readonly TouchpointInput[]) => void;
}

/** The catalogue as it is being changed: saved as a whole, or not at all. */
export function useCatalogueDraft(catalogue: Catalogue): CatalogueDraft {
  const [items, setItems] = useState<readonly TouchpointInput[]>(catalogue.items);
  return {
    items,
    changed: items !== catalogue.items && JSON.stringify(items) !== JSON.stringify(catalogue.items),
    add: (item) => setItems([item, ...items]),
    change: (id, item) => setItems(items.map((each) => (each.id === id ? item : each))),
    remove: (id) => setItems(items.filter((each) => each.id !== id)),
    move: (id, by) => setItems(moved(items, id, by)),
    reset: (next) => setItems(next ?? catalogue.items),
  };
}
