import type account from './en/account';
import type alerts from './en/alerts';
import type analysis from './en/analysis/index';
import type backups from './en/backups';
import type boards from './en/boards';
import type counter from './en/counter';
import type customer from './en/customer';
import type en from './en/index';
import type livingMap from './en/livingMap';
import type maps from './en/maps/index';
import type personas from './en/personas';
import type privacy from './en/privacy';
import type reasons from './en/reasons';
import type recovery from './en/recovery';
import type segments from './en/segments';
import type settings from './en/settings';
import type site from './en/site';
import type today from './en/today';
import type verify from './en/verify';
import type webhooks from './en/webhooks';
import type welcome from './en/welcome';
import type wordOfMouth from './en/wordOfMouth';

/** Texts of another language: the same keys, whatever the words. */
export type SameShape<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameShape<T[K]> };
/** All texts: those of the start, and those of the parts that are fetched later. */
type English = typeof en & {
  readonly account: typeof account;
  readonly alerts: typeof alerts;
  readonly analysis: typeof analysis;
  readonly backups: typeof backups;
  readonly boards: typeof boards;
  readonly counter: typeof counter;
  readonly customer: typeof customer;
  readonly livingMap: typeof livingMap;
  readonly maps: typeof maps;
  readonly personas: typeof personas;
  readonly privacy: typeof privacy;
  readonly reasons: typeof reasons;
  readonly recovery: typeof recovery;
  readonly segments: typeof segments;
  readonly settings: typeof settings;
  readonly site: typeof site;
  readonly today: typeof today;
  readonly verify: typeof verify;
  readonly webhooks: typeof webhooks;
  readonly welcome: typeof welcome;
  readonly wordOfMouth: typeof wordOfMouth;
};
export type Texts = SameShape<English>;
/** The texts that come with the start. */
export type FirstTexts = SameShape<typeof en>;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: English };
    returnNull: false;
  }
}
