import type { MapDocument } from '@viaggio/domain/maps';

/** What drawings and slides say of their own. */
export interface OutWords {
  readonly empty: string;
  /** An image without words. */
  readonly picture: string;
  readonly drafted: string;
  readonly hypothesis: string;
  readonly confirmed: string;
  readonly refuted: string;
  readonly ideal: string;
  readonly everybody: string;
  readonly effort: string;
  readonly value: string;
  readonly owner: string;
  readonly due: string;
  readonly lost: string;
  readonly movedOn: string;
  readonly notMeasured: string;
  readonly moments: Readonly<Record<'interest' | 'decision' | 'truth', string>>;
  readonly optional: string;
  readonly sheet: (row: number, column: number, rows: number, columns: number) => string;
  readonly quote: (text: string) => string;
  /** Slides. */
  readonly problem: string;
  readonly money: string;
  readonly voice: string;
  readonly proposal: string;
  readonly noProblem: string;
  readonly noMoney: string;
  readonly noVoice: string;
  readonly noProposal: string;
  readonly moneyOf: (amount: string, stage: string) => string;
  readonly lowest: (stage: string, score: string) => string;
  readonly entered: (people: string) => string;
  readonly continued: string;
  readonly nothing: string;
  /** Of the figures. */
  readonly period: string;
}

const IT: OutWords = {
  picture: 'immagine',
  empty: 'Questa mappa è ancora vuota: aggiungi una fase e una riga.',
  drafted: 'bozza dai dati',
  hypothesis: 'ipotesi da verificare',
  confirmed: 'ipotesi confermata',
  refuted: 'ipotesi smentita',
  ideal: 'come vorremmo',
  everybody: 'tutti',
  effort: 'sforzo',
  value: 'valore',
  owner: 'ne risponde',
  due: 'entro il',
  lost: 'persi',
  movedOn: 'vanno avanti',
  notMeasured: 'non misurata',
  moments: {
    interest: 'momento di interesse',
    decision: 'momento di decisione',
    truth: 'momento della verità',
  },
  optional: 'facoltativo',
  sheet: (row, column, rows, columns) => `riga ${row} di ${rows} · colonna ${column} di ${columns}`,
  quote: (text) => `«${text}»`,
  problem: 'Il problema',
  money: 'Quanto vale',
  voice: 'Con le loro parole',
  proposal: 'La proposta',
  noProblem: 'Nessun intoppo scritto sulla mappa.',
  noMoney: 'Non si sa ancora: collega gli acquisti, o scrivi un obiettivo.',
  noVoice: 'Nessuna frase di un cliente sulla mappa.',
  noProposal: 'Nessuna opportunità scritta sulla mappa.',
  moneyOf: (amount, stage) => `${amount} in gioco nella fase «${stage}»`,
  lowest: (stage, score) => `Il punto più basso è «${stage}»: ${score}`,
  entered: (people) => `${people} clienti`,
  continued: 'segue',
  period: 'cifre degli ultimi 90 giorni',
  nothing: 'In questa fase non è ancora scritto nulla.',
};

const EN: OutWords = {
  picture: 'picture',
  empty: 'This map is still empty: add a stage and a row.',
  drafted: 'drafted from data',
  hypothesis: 'hypothesis to verify',
  confirmed: 'hypothesis confirmed',
  refuted: 'hypothesis refuted',
  ideal: 'as we want it',
  everybody: 'everybody',
  effort: 'effort',
  value: 'value',
  owner: 'owner',
  due: 'by',
  lost: 'lost',
  movedOn: 'move on',
  notMeasured: 'not measured',
  moments: { interest: 'moment of interest', decision: 'moment of decision', truth: 'moment of truth' },
  optional: 'optional',
  sheet: (row, column, rows, columns) => `row ${row} of ${rows} · column ${column} of ${columns}`,
  quote: (text) => `“${text}”`,
  problem: 'The problem',
  money: 'What it is worth',
  voice: 'In their words',
  proposal: 'The proposal',
  noProblem: 'No snag is written on the map.',
  noMoney: 'Not known yet: connect purchases, or write a target.',
  noVoice: 'No sentence of a customer is on the map.',
  noProposal: 'No opportunity is written on the map.',
  moneyOf: (amount, stage) => `${amount} at stake in the stage “${stage}”`,
  lowest: (stage, score) => `The lowest point is “${stage}”: ${score}`,
  entered: (people) => `${people} customers`,
  continued: 'continued',
  period: 'figures of the last 90 days',
  nothing: 'Nothing is written in this stage yet.',
};

export const wordsOf = (language: MapDocument['language']): OutWords => (language === 'it' ? IT : EN);

/** 12.480 in Italian, 12,480 in English. By hand: it must not depend on the server's locales. */
export function countIn(language: MapDocument['language'], value: number): string {
  const mark = language === 'it' ? '.' : ',';
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, mark);
}

/** +1,4: one decimal at most, with its sign. */
export function scoreIn(language: MapDocument['language'], score: number): string {
  const text = String(Math.round(score * 10) / 10).replace('-', '−');
  return `${score > 0 ? '+' : ''}${language === 'it' ? text.replace('.', ',') : text}`;
}

/** 2026-12-31 as people write it. */
export function dayIn(language: MapDocument['language'], day: string): string {
  const [year, month, date] = day.split('-');
  const names = language === 'it' ? MONTHS.it : MONTHS.en;
  return `${Number(date)} ${names[Number(month) - 1] ?? month} ${year}`;
}

const MONTHS = {
  it: ['gen', 'feb', 'mar', 'apr', 'mag', 'giu', 'lug', 'ago', 'set', 'ott', 'nov', 'dic'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
} as const;
