import type { MapCard, MapDocument, RowKind } from './document';

/** What a draft says after a text: ` · 336 clienti`, `: 340 clienti, il 46% …`: a part with a digit, at the end. */
const FIGURE = /(?:\s·\s|:\s)[^·:]*\d[^·:]*$/;

/** Drafted cards of these rows are figures and nothing else. */
const ONLY_FIGURES: ReadonlySet<RowKind> = new Set(['feelings', 'notes']);

/** A map for people who should first say what they think: its drafted cards without their figures. */
export function withoutFigures(document: MapDocument): MapDocument {
  return changeDrafted(document, (card, kind) => {
    if (ONLY_FIGURES.has(kind)) return undefined;
    return { ...card, score: null, text: kind === 'words' ? card.text : card.text.replace(FIGURE, '') };
  });
}

/**
 * A map for people outside: no drafted card says a figure of fewer than `least` people (none at all is nobody's secret). Shares of people stay where
 * the people they rest on are enough.
 */
export function withoutSmallFigures(document: MapDocument, least: number): MapDocument {
  return changeDrafted(document, (card, kind) => {
    // What customers wrote is theirs, digits and all.
    if (kind === 'words' || !numbersIn(figureOf(card, kind)).some((number) => number > 0 && number < least))
      return card;
    return ONLY_FIGURES.has(kind) ? undefined : { ...card, text: card.text.replace(FIGURE, '') };
  });
}

function changeDrafted(
  document: MapDocument,
  change: (card: MapCard, kind: RowKind) => MapCard | undefined,
): MapDocument {
  const kinds = new Map(document.rows.map(({ id, kind }) => [id, kind]));
  const cards = document.cards.flatMap((card) => {
    if (card.origin !== 'drafted') return card;
    return change(card, kinds.get(card.row) ?? 'text') ?? [];
  });
  return { ...document, cards };
}

const figureOf = ({ text }: MapCard, kind: RowKind): string =>
  ONLY_FIGURES.has(kind) ? text : (FIGURE.exec(text)?.[0] ?? '');

/** Whole numbers, however they are grouped (`12.480`, `12,480`, `12 480`); shares, `46%`, are none. */
function numbersIn(text: string): number[] {
  const found = text.matchAll(/\d+(?:[.,\s\u00a0\u202f]\d{3})*(?![\d.,]*\s?%)/g);
  return [...found].map(([number]) => Number(number.replace(/\D/g, '')));
}
