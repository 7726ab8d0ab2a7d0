import type { MapCard, MapDocument, MapKind } from './document';

/** A map with nothing on it. */
export function emptyDocument(
  title: string,
  language: MapDocument['language'],
  kind: MapKind = 'as-is',
): MapDocument {
  return {
    title,
    kind,
    language,
    model: null,
    personas: [],
    stages: [],
    rows: [],
    cards: [],
    stickies: [],
    votes: [],
    timer: null,
  };
}

/** A card of which only this is known. */
export function cardOf(known: Pick<MapCard, 'id' | 'row' | 'stage'> & Partial<MapCard>): MapCard {
  return {
    text: '',
    origin: 'written',
    verdict: null,
    persona: null,
    touchpoint: null,
    channel: null,
    score: null,
    ideal: false,
    moment: null,
    effort: null,
    value: null,
    answers: null,
    report: null,
    target: null,
    owner: '',
    due: null,
    image: null,
    optional: false,
    ...known,
  };
}
