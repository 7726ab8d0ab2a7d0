import { type MapDocument, type MapKind, type MapRow, ROW_KINDS, type RowKind } from './document';

type Names<K extends string> = {
  readonly it: Readonly<Record<K, string>>;
  readonly en: Readonly<Record<K, string>>;
};

/** Usual names of rows, the same on screens, in files and on slides. */
export const ROW_NAMES: Names<RowKind> = {
  it: {
    goals: 'Scopo del cliente',
    needs: 'Bisogni',
    actions: 'Che cosa fanno',
    touchpoints: 'Punti di contatto',
    channels: 'Canali',
    words: 'Le loro parole',
    feelings: 'Come si sentono',
    pains: 'Intoppi',
    gains: 'Che cosa ci guadagnano',
    drives: 'Che cosa li muove',
    moments: 'Momenti',
    opportunities: 'Opportunità',
    response: 'Che cosa facciamo noi',
    people: 'Persone dietro le quinte',
    systems: 'Sistemi dietro le quinte',
    owner: 'Chi ne risponde',
    targets: 'Obiettivi',
    images: 'Immagini',
    notes: 'Note',
    text: 'Riga',
  },
  en: {
    goals: 'Goal of the customer',
    needs: 'Needs',
    actions: 'What they do',
    touchpoints: 'Touchpoints',
    channels: 'Channels',
    words: 'Their words',
    feelings: 'How they feel',
    pains: 'Snags',
    gains: 'What they gain',
    drives: 'What drives them',
    moments: 'Moments',
    opportunities: 'Opportunities',
    response: 'What we do',
    people: 'People behind it',
    systems: 'Systems behind it',
    owner: 'Who answers for it',
    targets: 'Goals',
    images: 'Images',
    notes: 'Notes',
    text: 'Row',
  },
};

export const KIND_NAMES: Names<MapKind> = {
  it: { 'as-is': 'com’è oggi', 'to-be': 'come la vogliamo', research: 'ricerca' },
  en: { 'as-is': 'today', 'to-be': 'target', research: 'research' },
};

/** A row's name, and whose lane it is. */
export function nameOfRow(
  row: Pick<MapRow, 'kind' | 'title' | 'lane'>,
  language: MapDocument['language'],
): string {
  const name = row.title === '' ? ROW_NAMES[language][row.kind] : row.title;
  return row.lane === '' ? name : `${name} · ${row.lane}`;
}

/** The name is the usual one of that kind, in either language. */
export function isUsualName(kind: RowKind, name: string): boolean {
  const wanted = name.trim().toLowerCase();
  return [ROW_NAMES.it[kind], ROW_NAMES.en[kind], kind].some((it) => it.toLowerCase() === wanted);
}

/** The kind that a name stands for in either language; undefined when it is a name of its own. */
export function kindOfName(name: string): RowKind | undefined {
  const wanted = name.trim().toLowerCase();
  const shown = ROW_KINDS.find((kind) =>
    [ROW_NAMES.it[kind], ROW_NAMES.en[kind]].some((it) => it.toLowerCase() === wanted),
  );
  return shown ?? ROW_KINDS.find((kind) => kind === wanted);
}

/** What people call what a map names by id. Missing ones are shown by their id. */
export interface MapNames {
  readonly personas: ReadonlyMap<string, string>;
  readonly touchpoints: ReadonlyMap<string, string>;
}

export const NO_NAMES: MapNames = { personas: new Map(), touchpoints: new Map() };
