import type { MapDocument } from '../document';
import type { FeelingFacts, MapFacts, StageFacts, UnansweredFacts } from '../facts';

/** The sentences of drafted cards: each holds its figure, so that it is understood outside the product too. */
export interface DraftWords {
  readonly title: (model: string, facts: MapFacts) => string;
  readonly action: (says: string, people: number) => string;
  readonly touchpoint: (name: string, people: number) => string;
  readonly feeling: (feeling: FeelingFacts) => string;
  readonly snag: (name: string, people: number) => string;
  readonly response: (text: string, times: number | null) => string;
  readonly unanswered: (found: UnansweredFacts) => string;
  readonly flow: (stage: StageFacts, facts: MapFacts) => string;
  readonly notMeasured: string;
}

export function draftWords(language: MapDocument['language']): DraftWords {
  return language === 'it' ? italian() : english();
}

/** 12.480 or 12,480: by hand, so that a draft reads the same wherever it is made. */
function counter(mark: '.' | ','): (value: number) => string {
  return (value) => String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, mark);
}

const SYMBOLS: Readonly<Record<string, string>> = { EUR: '€', GBP: '£', USD: '$' };

/** An estimate, as the map says it: three digits that mean something, the rest zeros. */
const estimate = (value: number): number => Number(value.toPrecision(3));

const share = (part: number): string => String(Math.round(part * 100));

function italian(): DraftWords {
  const n = counter('.');
  const people = (value: number) => (value === 1 ? '1 cliente' : `${n(value)} clienti`);
  return {
    title: (model, facts) => `${model} · ${facts.period}`,
    action: (says, count) => `«${says}» · ${people(count)}`,
    touchpoint: (name, count) => `${name} · ${people(count)}`,
    feeling: ({ answers, provenance }) =>
      provenance === 'said'
        ? `detto in ${answers === 1 ? '1 risposta' : `${n(answers)} risposte`}`
        : `dedotto da ${answers === 1 ? '1 segnale' : `${n(answers)} segnali`}`,
    snag: (name, count) => `${name} · ${count === 1 ? '1 cliente colpito' : `${n(count)} clienti colpiti`}`,
    response: (text, times) =>
      times === null ? text : `${text} · ${times === 1 ? '1 volta' : `${n(times)} volte`}`,
    unanswered: (found) =>
      `Rispondere a «${found.name}»: ${people(found.people)}, il ${share(found.share)}% senza risposta`,
    flow: (stage, { currency }) => {
      const lost = `persi ${n(stage.lost)}`;
      const value =
        stage.valueAtStake === null || stage.valueAtStake === 0 || currency === null
          ? ''
          : `, ≈ ${n(estimate(stage.valueAtStake))} ${SYMBOLS[currency] ?? currency}`;
      return `Entrati ${n(stage.entered)}, andati avanti ${n(stage.movedOn)}, ${lost}${value}`;
    },
    notMeasured: 'Non misurata: nessuna fonte collegata parla di questa fase.',
  };
}

function english(): DraftWords {
  const n = counter(',');
  const people = (value: number) => (value === 1 ? '1 customer' : `${n(value)} customers`);
  return {
    title: (model, facts) => `${model} · ${facts.period}`,
    action: (says, count) => `“${says}” · ${people(count)}`,
    touchpoint: (name, count) => `${name} · ${people(count)}`,
    feeling: ({ answers, provenance }) =>
      provenance === 'said'
        ? `said in ${answers === 1 ? '1 answer' : `${n(answers)} answers`}`
        : `inferred from ${answers === 1 ? '1 signal' : `${n(answers)} signals`}`,
    snag: (name, count) => `${name} · ${people(count)} hit`,
    response: (text, times) =>
      times === null ? text : `${text} · ${times === 1 ? 'once' : `${n(times)} times`}`,
    unanswered: (found) =>
      `Respond to “${found.name}”: ${people(found.people)}, ${share(found.share)}% without a response`,
    flow: (stage, { currency }) => {
      const value =
        stage.valueAtStake === null || stage.valueAtStake === 0 || currency === null
          ? ''
          : `, ≈ ${SYMBOLS[currency] ?? `${currency} `}${n(estimate(stage.valueAtStake))}`;
      return `${n(stage.entered)} entered, ${n(stage.movedOn)} moved on, ${n(stage.lost)} lost${value}`;
    },
    notMeasured: 'Not measured: no connected source speaks of this stage.',
  };
}
