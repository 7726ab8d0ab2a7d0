import type { RowKind } from '@viaggio/domain/maps';

export type FieldName = 'feeling' | 'links' | 'priority' | 'target' | 'image' | 'optional';

/** What is asked first of the cards of a row; the rest is one step away. */
export const FIELDS_OF: Readonly<Record<RowKind, readonly FieldName[]>> = {
  goals: [],
  needs: [],
  actions: ['links', 'optional'],
  touchpoints: ['links', 'optional'],
  channels: ['links'],
  words: ['feeling'],
  feelings: ['feeling'],
  pains: ['links', 'priority'],
  gains: [],
  drives: [],
  moments: ['links'],
  opportunities: ['priority', 'target'],
  response: ['links'],
  people: [],
  systems: [],
  owner: ['target'],
  targets: ['target'],
  images: ['image'],
  notes: [],
  text: [],
};
