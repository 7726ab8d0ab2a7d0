/** What "il" and its kin become before a vowel, and before "zero". */
const BEFORE: Readonly<Record<string, readonly [vowel: string, zero: string]>> = {
  il: ['l’', 'lo'],
  al: ['all’', 'allo'],
  del: ['dell’', 'dello'],
  dal: ['dall’', 'dallo'],
  nel: ['nell’', 'nello'],
  sul: ['sull’', 'sullo'],
};

/** An article, what may stand between (a tag), and a number as it is written: 8, 80,5%, 8.000. */
const ARTICLE = /\b(il|al|del|dal|nel|sul) ((?:<[^<>]+>)?)(?=(\d[\d.]*)((?:,\d+)?[\s\u00a0]?%)?)/gi;

/** Otto, ottanta, ottocento, undici; "uno" only of shares: a day is "il 1º". */
const isVowel = (whole: string, isShare: boolean): boolean =>
  whole.startsWith('8') || /^11(?:\.\d{3})?$/.test(whole) || (whole === '1' && isShare);

/** Articles agree with the number that was put behind them: "l’8%", "lo 0,5%", "dall’11 al 14 novembre". */
export function italianArticles(text: string): string {
  return text.replace(ARTICLE, (said, article: string, tag: string, whole: string, share?: string) => {
    const [vowel, zero] = BEFORE[article.toLowerCase()]!;
    const cased = (word: string) =>
      article[0] === article[0]?.toUpperCase() ? word[0]?.toUpperCase() + word.slice(1) : word;
    if (isVowel(whole, share !== undefined)) return cased(vowel) + tag;
    return whole === '0' && share !== undefined ? `${cased(zero)} ${tag}` : said;
  });
}
