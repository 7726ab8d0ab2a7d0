import type analysis from './en/analysis/index';
import type en from './en/index';

/** Texts of another language: the same keys, whatever the words. */
export type SameShape<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameShape<T[K]> };
/** All texts: those of the start, and those of the parts that are fetched later. */
type English = typeof en & { readonly analysis: typeof analysis };
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
