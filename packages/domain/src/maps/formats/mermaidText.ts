/** Who acts where a map says nobody in particular. */
export const EVERYBODY = { it: 'Cliente', en: 'Customer' } as const;

/**
 * Texts in a Mermaid journey: its grammar ends them at `:`, `#`, `;` and line ends and parts actors by commas. Mermaid
 * has codes for characters (`#58;`), which it shows as the character. Lines become one.
 */
export function escapeMermaid(text: string, isTask = false): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const coded = line.replace(/[#;:,%]/g, (it) => (it === ',' && isTask ? it : codeOf(it)));
  // A task that begins like a keyword would be read as one.
  return isTask
    ? coded.replace(
        /^(title|section|journey|accTitle|accDescr)\b/i,
        (it) => `${codeOf(it[0]!)}${it.slice(1)}`,
      )
    : coded;
}

const codeOf = (character: string) => `#${character.codePointAt(0)};`;

const NAMED: Readonly<Record<string, string>> = {
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
  colon: ':',
  semi: ';',
  comma: ',',
  nbsp: '\u00a0',
};

export function unescapeMermaid(text: string): string {
  return text
    .replace(/#(\w+);/g, (whole, code: string) => {
      if (!/^\d+$/.test(code)) return NAMED[code] ?? whole;
      const point = Number(code);
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    })
    .trim();
}
