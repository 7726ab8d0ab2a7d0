const textAt = (value: unknown, key: string): string => {
  const inside =
    typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
  return typeof inside === 'string' ? inside : '';
};

/** Names in user agents, the more telling first: every browser names several others. */
const PROGRAMS: readonly (readonly [RegExp, string])[] = [
  [/Edg(?:A|iOS)?\//, 'Edge'],
  [/OPR\/|Opera/, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Macintosh|Mac OS X/, 'Mac'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
];

const nameIn = (names: typeof SYSTEMS, text: string): string =>
  names.find(([mark]) => mark.test(text))?.[1] ?? '';

/** What somebody held in their hands, in a few words: `Pixel 8`, `iPhone · Safari`; '' when nothing tells. */
export function deviceOf(context: Readonly<Record<string, unknown>>): string {
  const model = textAt(context.device, 'model') || textAt(context.device, 'name');
  const maker = textAt(context.device, 'manufacturer');
  const userAgent = typeof context.userAgent === 'string' ? context.userAgent : '';
  const machine = model
    ? model.toLowerCase().startsWith(maker.toLowerCase())
      ? model
      : `${maker} ${model}`
    : nameIn(SYSTEMS, userAgent) || textAt(context.os, 'name') || textAt(context.device, 'type');
  const program = textAt(context.app, 'name') || nameIn(PROGRAMS, userAgent);
  return [machine, program].filter((part) => part !== '').join(' · ');
}
