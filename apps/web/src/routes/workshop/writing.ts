/** What is being written: a new note on a stage, or an old one. */
export type Writing = { readonly stage: string; readonly note?: string };
