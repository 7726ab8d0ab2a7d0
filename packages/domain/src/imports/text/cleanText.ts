/** Control characters, and halves of surrogate pairs, which neither store takes as text. */
const UNSTORABLE = /[\p{Cc}\p{Cs}]/gu;

/** A name on one line, as every store and screen can hold it. */
export function cleanName(text: string): string {
  return text.replace(UNSTORABLE, ' ').replace(/\s+/g, ' ').trim().slice(0, 200);
}

/** Text with its lines, but without what no store takes. */
export function cleanText(text: string): string {
  return text.replace(UNSTORABLE, (found) => (/[\t\n\r]/.test(found) ? found : '\ufffd'));
}
