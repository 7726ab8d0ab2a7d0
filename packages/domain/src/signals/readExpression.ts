import { emotionOfScore } from './emotionOfScore';
import { firstNumber, firstText, numberOf, type Properties } from './readProperty';
import { readScale, type Scale } from './readScale';
import { type Expression, MAX_WORDS, type Metric } from './signal';
import type { SignalKind } from './signalKinds';

const WORDS: Readonly<Record<SignalKind, readonly string[]>> = {
  survey: ['text', 'comment', 'feedback', 'answer', 'response', 'choice', 'message', 'body'],
  dismissal: [],
  review: ['text', 'review_body', 'reviewBody', 'body', 'comment', 'review', 'content', 'message'],
  mention: ['text', 'body', 'content', 'message', 'comment', 'excerpt', 'title'],
  return: ['comment', 'text', 'message', 'note', 'notes'],
  message: ['text', 'message', 'body', 'content', 'message_body', 'description', 'subject'],
};
const SCORES = ['score', 'rating', 'stars', 'answer', 'value'];
/** Metrics that are often the name of the property that holds the mark: `{nps: 9}`. */
const NAMED_MARKS: readonly Metric[] = ['nps', 'csat', 'ces', 'stars'];
const MARKED: readonly Metric[] = [...NAMED_MARKS, 'rating'];

/** What an event expresses, or the mark that its scale does not have. */
export type Reading =
  | { readonly kind: 'expression'; readonly expression: Expression }
  | { readonly kind: 'out_of_scale'; readonly score: number; readonly scale: Scale };

/** Reads marks and words from the properties of an event of a kind; undefined when it expresses nothing. */
export function readExpression(
  kind: SignalKind,
  key: string,
  properties: Properties,
  locale: string,
): Reading | undefined {
  const dismissed = kind === 'dismissal' || isDismissed(properties);
  const text = dismissed ? '' : wordsOf(kind, properties);
  const score = dismissed || !hasMarks(kind) ? null : scoreOf(kind, properties);
  const explicit = dismissed ? null : explicitEmotion(properties);
  const asked = kind === 'survey' || kind === 'dismissal';
  const silent = score === null && text === '' && explicit === null;
  if (silent && !asked) return undefined;
  const metric = metricOf(kind, key, properties, score);
  const scale = score === null ? null : readScale(metric, properties, score);
  if (score !== null && scale !== null && (score < scale.min || score > scale.max)) {
    return { kind: 'out_of_scale', score, scale };
  }
  return {
    kind: 'expression',
    expression: {
      metric: metric === 'rating' || metric === 'stars' ? ratingOf(metric, scale) : metric,
      status: silent ? 'dismissed' : 'answered',
      score,
      scaleMin: scale?.min ?? null,
      scaleMax: scale?.max ?? null,
      emotion:
        explicit ?? (score === null || scale === null ? null : emotionOfScore(score, scale.min, scale.max)),
      text,
      language: languageOf(properties, locale),
      ...askedOf(properties),
    },
  };
}

function askedOf(properties: Properties): Pick<Expression, 'touchpoint' | 'survey' | 'question' | 'version'> {
  return {
    touchpoint: firstText(properties, 100, 'touchpoint', 'touchpoint_id'),
    survey: firstText(properties, 100, 'survey_id', 'surveyId', 'survey'),
    question: firstText(properties, 500, 'question', 'question_text', 'wording'),
    version: firstText(properties, 50, 'wording_version', 'wordingVersion', 'version', 'survey_version'),
  };
}

function isDismissed(properties: Properties): boolean {
  return (
    properties.dismissed === true || properties.dismissed === 'true' || properties.status === 'dismissed'
  );
}

/** A mention's "score" counts likes or votes of other people: it is no mark. */
function hasMarks(kind: SignalKind): boolean {
  return kind === 'survey' || kind === 'review';
}

/** The mark. Zero stars in a review are how shops export "no stars given": no mark. */
function scoreOf(kind: SignalKind, properties: Properties): number | null {
  const score = firstNumber(properties, ...SCORES, ...NAMED_MARKS) ?? null;
  return kind !== 'survey' && score === 0 && numberOf(properties.scale_min) !== 0 ? null : score;
}

function metricOf(kind: SignalKind, key: string, properties: Properties, score: number | null): Metric {
  if (kind === 'return') return 'return_reason';
  if (kind === 'message') return 'text';
  if (kind === 'mention') return 'mention';
  const said = firstText(properties, 20, 'metric', 'survey_type', 'surveyType', 'type').toLowerCase();
  const known = MARKED.find((metric) => metric === said);
  if (known !== undefined) return known;
  const named = NAMED_MARKS.find((metric) => numberOf(properties[metric]) !== undefined);
  if (named !== undefined) return named;
  if (key.startsWith('nps ')) return 'nps';
  return score === null ? 'text' : 'rating';
}

/** Out of five are stars, out of another number a rating, whatever the sender calls them. */
function ratingOf(metric: Metric, scale: Scale | null): Metric {
  if (scale === null) return metric;
  return scale.max === 5 ? 'stars' : 'rating';
}

/** What shops store instead of words: `changed_mind`, `SIZE_TOO_SMALL`. */
const CODE = /^[a-z0-9]+(?:_[a-z0-9]+)+$/i;

/** The words. An answer that is only a number is a mark, not words; a return says its reason first, unless it is a code. */
function wordsOf(kind: SignalKind, properties: Properties): string {
  const words = WORDS[kind].filter((name) => numberOf(properties[name]) === undefined);
  const text = firstText(properties, MAX_WORDS, ...words);
  if (kind !== 'return') return text;
  const reason = firstText(properties, 200, 'reason', 'return_reason', 'cancellation_reason', 'reason_code');
  if (CODE.test(reason)) return text || reason.replaceAll('_', ' ').toLowerCase();
  return reason !== '' && text !== '' ? `${reason}: ${text}`.slice(0, MAX_WORDS) : reason || text;
}

/** A feeling that the person chose, −2 … +2: a row of faces, for example. */
function explicitEmotion(properties: Properties): number | null {
  const said = numberOf(properties.emotion);
  return said === undefined || said < -2 || said > 2 ? null : said;
}

function languageOf(properties: Properties, locale: string): string {
  const said = firstText(properties, 20, 'language', 'lang', 'locale') || locale;
  return /^([a-z]{2,3})(?:[-_]|$)/i.exec(said)?.[1]?.toLowerCase() ?? '';
}
