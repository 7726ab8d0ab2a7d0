import type { MapCard, MapStage, RowKind } from '@viaggio/domain/maps';
import { quoted, textOf } from '../layout/cards';
import type { Context } from '../layout/context';
import { seriesOf } from '../layout/feelings';
import { countIn, scoreIn } from '../layout/words';

/** What a meeting needs to hear of a map, in four sentences. `about` says where and how much. */
export interface Summary {
  readonly problem: Sentence;
  readonly money: Sentence;
  readonly voice: Sentence;
  readonly proposal: Sentence;
}

export interface Sentence {
  readonly text: string;
  readonly about: string;
  /** False: the map does not say. */
  readonly known: boolean;
}

/**
 * The problem: a snag of the stage that feels worst, else any snag, else that stage. The money: the largest value at
 * stake, else a target. The voice: the comment that feels worst, of that stage first. The proposal: the opportunity
 * with most value for its effort (3 where nothing is said). Of equals the first on the map.
 */
export function summaryOf(context: Context): Summary {
  const worst = worstStage(context);
  return {
    problem: problemOf(context, worst),
    money: moneyOf(context),
    voice: voiceOf(context, worst?.stage),
    proposal: proposalOf(context),
  };
}

function cardsOf({ map }: Context, kind: RowKind): MapCard[] {
  const rows = new Set(map.rows.filter((row) => row.kind === kind).map((row) => row.id));
  return map.cards.filter((card) => rows.has(card.row));
}

const nameOfStage = ({ map }: Context, id: string): string =>
  map.stages.find((it) => it.id === id)?.name ?? '';

const unknown = (text: string): Sentence => ({ text, about: '', known: false });

/** The lowest mean of feeling, over all personas. */
function worstStage(context: Context): { stage: MapStage; score: number } | undefined {
  const cards = cardsOf(context, 'feelings').map((card) => ({ ...card, persona: null }));
  const [felt] = seriesOf(cards, context.map.stages).filter((series) => !series.ideal);
  const scored = context.map.stages.flatMap((stage, i) => {
    const score = felt?.scores[i] ?? null;
    return score === null ? [] : [{ stage, score }];
  });
  return scored.reduce<(typeof scored)[number] | undefined>(
    (a, b) => (a && a.score <= b.score ? a : b),
    undefined,
  );
}

function problemOf(context: Context, worst: ReturnType<typeof worstStage>): Sentence {
  const pains = cardsOf(context, 'pains').filter((card) => textOf(card, context) !== '');
  const pain = pains.find((card) => card.stage === worst?.stage.id) ?? pains[0];
  const low =
    worst && worst.score < 0
      ? context.words.lowest(worst.stage.name, scoreIn(context.language, worst.score))
      : '';
  if (pain) return { text: textOf(pain, context), about: nameOfStage(context, pain.stage), known: true };
  return low === '' ? unknown(context.words.noProblem) : { text: low, about: '', known: true };
}

function moneyOf(context: Context): Sentence {
  const { live, words, language, map } = context;
  const stakes = (live?.stages ?? [])
    .filter((it) => (it.valueAtStake ?? 0) > 0 && map.stages.some((stage) => stage.binding === it.stage))
    .sort((a, b) => (b.valueAtStake ?? 0) - (a.valueAtStake ?? 0));
  const [most] = stakes;
  if (most && live?.currency) {
    const stage = map.stages.find((it) => it.binding === most.stage)?.name ?? '';
    const amount = `≈ ${countIn(language, most.valueAtStake ?? 0)} ${live.currency}`;
    return { text: words.moneyOf(amount, stage), about: live.period, known: true };
  }
  const target = cardsOf(context, 'targets').find(
    (card) => textOf(card, context) !== '' || card.target !== null,
  );
  if (!target) return unknown(words.noMoney);
  const figure = target.target === null ? '' : ` → ${target.target}`;
  return {
    text: `${textOf(target, context)}${figure}`,
    about: nameOfStage(context, target.stage),
    known: true,
  };
}

function voiceOf(context: Context, worst: MapStage | undefined): Sentence {
  const said = cardsOf(context, 'words').filter((card) => textOf(card, context) !== '');
  const here = said.filter((card) => card.stage === worst?.id);
  const [first] = [...(here.length > 0 ? here : said)].sort((a, b) => (a.score ?? 0) - (b.score ?? 0));
  if (!first) return unknown(context.words.noVoice);
  return {
    text: quoted(textOf(first, context), context),
    about: nameOfStage(context, first.stage),
    known: true,
  };
}

function proposalOf(context: Context): Sentence {
  const worth = (card: MapCard) => (card.value ?? 3) - (card.effort ?? 3);
  const [best] = cardsOf(context, 'opportunities')
    .filter((card) => textOf(card, context) !== '')
    .sort((a, b) => worth(b) - worth(a));
  if (!best) return unknown(context.words.noProposal);
  const { words } = context;
  const about = [
    nameOfStage(context, best.stage),
    best.value === null ? '' : `${words.value} ${best.value}`,
    best.effort === null ? '' : `${words.effort} ${best.effort}`,
  ].filter((part) => part !== '');
  return { text: textOf(best, context), about: about.join(' · '), known: true };
}
