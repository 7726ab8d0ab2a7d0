import type { Stream } from '../random/index';
import { capitalise, fillSlot } from './fillSlot';
import { patternOf, write } from './grammar';
import { PRODUCT_ENGLISH } from './productEnglish';
import { PRODUCT_ITALIAN } from './productItalian';
import { PURCHASE_ENGLISH } from './purchaseEnglish';
import { PURCHASE_ITALIAN } from './purchaseItalian';
import { FRAMES_ENGLISH, SERVICE_ENGLISH } from './serviceEnglish';
import { FRAMES_ITALIAN, SERVICE_ITALIAN } from './serviceItalian';
import type { Emotion, Frames, Language, Moment, Sentences, Topic } from './types';

export const SENTENCES: Readonly<Record<Language, Sentences>> = {
  it: { ...PURCHASE_ITALIAN, ...PRODUCT_ITALIAN, ...SERVICE_ITALIAN },
  en: { ...PURCHASE_ENGLISH, ...PRODUCT_ENGLISH, ...SERVICE_ENGLISH },
};
export const FRAMES: Readonly<Record<Language, Frames>> = { it: FRAMES_ITALIAN, en: FRAMES_ENGLISH };

export interface CommentWish {
  readonly language: Language;
  readonly emotion: Emotion;
  /** The strongest reason first; a second one is taken up now and then. */
  readonly topics: readonly Topic[];
  readonly moment: Moment;
}

/** Acronyms, brands and names keep their capital in mid-sentence. */
const PROPER =
  /^([A-Z]{2}|I (?!prezzi|punti)|WhatsApp|Nora|Piccola|Brina|Alba|PayPal|Black|Natale|Casa|Giulia|Marco|Sara|Paolo|Francesca|Davide|Elena|Luca|Chiara|Matteo)/;

function lower(sentence: string): string {
  return PROPER.test(sentence) ? sentence : sentence.slice(0, 1).toLowerCase() + sentence.slice(1);
}

function body(wish: CommentWish, stream: Stream, say: (source: string) => string): string {
  const sentences = SENTENCES[wish.language];
  const frames = FRAMES[wish.language];
  const first = wish.topics[0]!;
  const second = wish.topics[1] ?? first;
  if (wish.emotion === 0) {
    const good = say(stream.pick(sentences[second].good));
    return good + stream.pick(frames.but).replace('{bad}', lower(say(stream.pick(sentences[first].bad))));
  }
  const colour = wish.emotion > 0 ? 'good' : 'bad';
  const main = say(stream.pick(sentences[first][colour]));
  if (second === first || !stream.chance(0.35)) return main;
  const link = stream.pick(frames.and);
  const next = say(stream.pick(sentences[second][colour]));
  return main + link.replace('{next}', link.startsWith('. {') ? capitalise(next) : lower(next));
}

/** How people type: small letters, no full stop, `perchè`, an exclamation when it boils. */
function typed(text: string, wish: CommentWish, stream: Stream): string {
  let out = capitalise(text);
  if (wish.language === 'it' && stream.chance(0.3))
    out = out.replaceAll('perché', 'perchè').replaceAll('È ', "E' ");
  const strong = Math.abs(wish.emotion) === 2;
  if (wish.emotion === -2 && stream.chance(0.04)) out = out.toUpperCase();
  else if (stream.chance(0.14)) out = out.toLowerCase();
  const end = stream.next();
  if (strong && end < 0.3) out += stream.chance(0.3) ? '!!!' : '!';
  else if (end < 0.72) out += '.';
  if (wish.emotion === 2 && stream.chance(0.08)) out += stream.pick([' 😍', ' ☕', ' 👏', ' ❤️']);
  if (wish.emotion === -2 && stream.chance(0.06)) out += stream.pick([' 😡', ' 😤', ' 👎']);
  return out;
}

/** A comment a customer might leave: what is said matches topic and emotion, how it is said varies endlessly. */
export function composeComment(wish: CommentWish, stream: Stream): string {
  const fill = (slot: string): string => fillSlot(slot, wish.language, wish.moment, stream);
  const say = (source: string): string => write(patternOf(source), stream, fill).trim();
  const frames = FRAMES[wish.language];
  const key = String(wish.emotion) as keyof Frames['brief'];
  if (stream.chance(0.1)) return typed(say(stream.pick(frames.brief[key])), wish, stream);
  const opener = say(stream.pick(frames.openers[key]));
  const closer = say(stream.pick(frames.closers[key]));
  const join = stream.pick(['. ', '. ', ': ', ', ']);
  let text = capitalise(body(wish, stream, say));
  if (opener !== '') text = opener + join + (join === '. ' ? text : lower(text));
  if (closer !== '') text += `. ${closer}`;
  return typed(text, wish, stream);
}
