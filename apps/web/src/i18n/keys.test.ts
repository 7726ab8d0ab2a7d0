import { describe, expect, it } from 'vitest';
import account from './en/account';
import alerts from './en/alerts';
import analysis from './en/analysis/index';
import boards from './en/boards';
import counter from './en/counter';
import customer from './en/customer';
import en from './en/index';
import livingMap from './en/livingMap';
import maps from './en/maps/index';
import personas from './en/personas';
import privacy from './en/privacy';
import reasons from './en/reasons';
import recovery from './en/recovery';
import segments from './en/segments';
import settings from './en/settings';
import site from './en/site';
import today from './en/today';
import verify from './en/verify';
import webhooks from './en/webhooks';
import welcome from './en/welcome';
import wordOfMouth from './en/wordOfMouth';
import profilo from './it/account';
import avvisi from './it/alerts';
import analisi from './it/analysis/index';
import cruscotti from './it/boards';
import bancone from './it/counter';
import cliente from './it/customer';
import italian from './it/index';
import dalVivo from './it/livingMap';
import mappe from './it/maps/index';
import personeTipo from './it/personas';
import riservatezza from './it/privacy';
import motivi from './it/reasons';
import recupero from './it/recovery';
import segmenti from './it/segments';
import impostazioni from './it/settings';
import sito from './it/site';
import oggi from './it/today';
import verifica from './it/verify';
import webhook from './it/webhooks';
import benvenuto from './it/welcome';
import passaparola from './it/wordOfMouth';
import { withMany } from './withMany';

/** Every key with its text, `map.rows.customers`. */
function flatten(texts: object, prefix = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'object'
      ? flatten(value as object, `${prefix}${key}.`)
      : [[`${prefix}${key}`, String(value)]],
  );
}

/** The values a text leaves to be filled in. */
function holes(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').toSorted();
}

const inEnglish = new Map(
  flatten({
    ...en,
    account,
    alerts,
    today,
    analysis,
    boards,
    customer,
    livingMap,
    maps,
    personas,
    privacy,
    reasons,
    recovery,
    segments,
    settings,
    site,
    verify,
    webhooks,
    welcome,
    wordOfMouth,
    counter,
  }),
);
const inItalian = new Map(
  flatten({
    ...italian,
    account: profilo,
    alerts: avvisi,
    today: oggi,
    analysis: analisi,
    boards: cruscotti,
    customer: cliente,
    livingMap: dalVivo,
    maps: mappe,
    personas: personeTipo,
    privacy: riservatezza,
    reasons: motivi,
    recovery: recupero,
    segments: segmenti,
    settings: impostazioni,
    site: sito,
    verify: verifica,
    webhooks: webhook,
    welcome: benvenuto,
    wordOfMouth: passaparola,
    counter: bancone,
  }),
);

describe('the two languages', () => {
  it('have the same keys', () => {
    expect([...inItalian.keys()].toSorted()).toEqual([...inEnglish.keys()].toSorted());
  });

  it('leave no text empty', () => {
    const empty = [...inEnglish, ...inItalian].filter(([, text]) => text.trim() === '').map(([key]) => key);
    expect(empty).toEqual([]);
  });

  it('fill in the same values', () => {
    for (const [key, text] of inEnglish) expect(holes(inItalian.get(key) ?? ''), key).toEqual(holes(text));
  });

  it('have both forms of every plural', () => {
    const keys = [...inEnglish.keys()];
    const one = keys.filter((key) => key.endsWith('_one')).map((key) => key.replace(/_one$/, ''));
    const other = keys.filter((key) => key.endsWith('_other')).map((key) => key.replace(/_other$/, ''));
    expect(one).toEqual(other);
  });

  it('write Italian with its own accents and apostrophes', () => {
    const wrong = [...inItalian].filter(
      ([, text]) => /\b(e'|perche'?|puo'?|piu'?|citta)\b/i.test(text) || /\w'\w/.test(text),
    );
    expect(wrong).toEqual([]);
  });
});

describe('plurals of millions', () => {
  it('are read like the others', () => {
    expect(withMany({ a: { contacts_one: '1', contacts_other: 'n' } })).toEqual({
      a: { contacts_one: '1', contacts_other: 'n', contacts_many: 'n' },
    });
  });
});
