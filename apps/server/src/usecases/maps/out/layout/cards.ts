import type { MapCard, MapRow, RowKind } from '@viaggio/domain/maps';
import { type Block, padded, stack, type TextStyle, textBlock } from './blocks';
import type { Context } from './context';
import {
  ACCENT,
  ACCENT_LINE,
  ACCENT_SOFT,
  colorOfFeeling,
  INK,
  INK_2,
  INK_3,
  PAPER,
  RULE_2,
} from './palette';
import type { Primitive } from './primitives';
import { dayIn, scoreIn } from './words';

const TEXT: TextStyle = { face: 'sans', size: 9, color: INK };
const VOICE: TextStyle = { face: 'serifItalic', size: 9.8, color: INK };
const META: TextStyle = { face: 'sans', size: 7.2, color: INK_3 };
/** Room for the mark at the left of a card. */
const MARK = 8;
/** Height of an image at most. */
const MOST_PICTURE = 120;

/** All cards of a cell, one under the other. */
export function cellBlock(cards: readonly MapCard[], row: MapRow, width: number, context: Context): Block {
  return stack(
    cards.map((card) => cardBlock(card, row.kind, width, context)),
    5,
  );
}

function cardBlock(card: MapCard, kind: RowKind, width: number, context: Context): Block {
  if (kind === 'touchpoints' || kind === 'channels') {
    return stack([pictureOf(card, width, context), chip(card, width, context)], 3);
  }
  const inner = width - MARK;
  const texts = stack([said(card, kind, inner, context), meta(card, kind, inner, context)], 1);
  const body = stack([pictureOf(card, inner, context), texts], 3);
  if (body.height === 0) return body;
  return padded(body, { left: MARK, top: 0, bottom: 0 }, (x, y) => markOf(card, kind, x, y));
}

function said(card: MapCard, kind: RowKind, width: number, context: Context): Block {
  const text = textOf(card, context);
  const score =
    kind === 'feelings' && card.score !== null ? `${scoreIn(context.language, card.score)}  ` : '';
  if (kind === 'words') return textBlock(quoted(text, context), width, VOICE, context.measure);
  const style =
    kind === 'response'
      ? { ...TEXT, color: ACCENT }
      : kind === 'feelings'
        ? { ...TEXT, size: 8, color: INK_2 }
        : TEXT;
  const target = card.target === null ? '' : ` > ${card.target}`;
  return textBlock(`${score}${text}${target}`, width, style, context.measure);
}

/** Its image, whole, as wide as the card unless it would be too high. */
function pictureOf(card: MapCard, width: number, context: Context): Block {
  const size = card.image === null ? undefined : context.images.get(card.image);
  if (card.image === null || !size) return stack([], 0);
  const scale = Math.min(width / size.width, MOST_PICTURE / size.height);
  const [w, h] = [size.width * scale, size.height * scale];
  const { image } = card;
  const alt = textOf(card, context) || context.words.picture;
  return { height: h, draw: (x, y) => [{ kind: 'image', x, y, width: w, height: h, image, alt }] };
}

/** What it says, or the name of what it is bound to. */
export function textOf(card: MapCard, { names }: Pick<Context, 'names'>): string {
  const text = card.text.trim();
  if (text !== '') return text;
  return card.touchpoint === null ? '' : (names.touchpoints.get(card.touchpoint) ?? card.touchpoint);
}

/** In quotes, unless its author wrote them. */
export function quoted(text: string, { words }: Pick<Context, 'words'>): string {
  return text === '' || /^[«“"„‘']/.test(text) ? text : words.quote(text);
}

function meta(card: MapCard, kind: RowKind, width: number, context: Context): Block {
  const { words, language, names } = context;
  const known = [
    card.persona === null ? '' : (names.personas.get(card.persona) ?? card.persona),
    kind === 'words' && card.score !== null ? scoreIn(language, card.score) : '',
    card.value === null ? '' : `${words.value} ${card.value}`,
    card.effort === null ? '' : `${words.effort} ${card.effort}`,
    card.moment === null ? '' : words.moments[card.moment],
    card.owner === '' ? '' : `${words.owner}: ${card.owner}`,
    card.due === null ? '' : `${words.due} ${dayIn(language, card.due)}`,
    card.ideal ? words.ideal : '',
    card.verdict === null ? '' : words[card.verdict],
    card.optional ? words.optional : '',
  ].filter((part) => part !== '');
  return textBlock(known.join(' · '), width, META, context.measure);
}

/** How the card came to be, and of pains and gains which of the two. */
function markOf(card: MapCard, kind: RowKind, x: number, y: number): Primitive[] {
  const [cx, cy] = [x + 2.4, y + 5.6];
  if (card.origin === 'hypothesis' && card.verdict === null) {
    return [{ kind: 'text', x: x + 0.4, y: y + 8.6, text: '?', face: 'sansBold', size: 9, color: ACCENT }];
  }
  if (card.origin === 'drafted') return [{ kind: 'circle', x: cx, y: cy, radius: 1.7, stroke: INK_3 }];
  const color = kind === 'pains' ? colorOfFeeling(-2) : kind === 'gains' ? colorOfFeeling(2) : RULE_2;
  return [{ kind: 'circle', x: cx, y: cy, radius: 1.5, fill: kind === 'response' ? ACCENT : color }];
}

/** A touchpoint or channel as a chip; one that is a moment has the accent. */
function chip(card: MapCard, width: number, context: Context): Block {
  const inner = width - 12;
  const text = textBlock(
    textOf(card, context) || (card.channel ?? ''),
    inner,
    { ...TEXT, size: 8.6 },
    context.measure,
  );
  const body = stack([text, meta(card, 'touchpoints', inner, context)], 0);
  return padded(body, { left: 6, top: 2.4, bottom: 2.8 }, (x, y, height) => [
    {
      kind: 'box',
      x,
      y,
      width,
      height,
      radius: 5,
      stroke: card.moment === null ? RULE_2 : ACCENT_LINE,
      fill: card.moment === null ? PAPER : ACCENT_SOFT,
    },
    ...(card.origin === 'written' ? [] : chipMark(card, x + width - 6, y)),
  ]);
}

function chipMark(card: MapCard, x: number, y: number): Primitive[] {
  if (card.origin === 'drafted') return [{ kind: 'circle', x, y: y + 7.6, radius: 1.5, stroke: INK_3 }];
  if (card.verdict !== null) return [];
  return [
    { kind: 'text', x, y: y + 10.4, text: '?', face: 'sansBold', size: 8, color: ACCENT, anchor: 'middle' },
  ];
}
