import css from './Face.module.css';

/** Mouths from −2 to +2: depth of the curve in the 20-unit box. */
const MOUTHS = [
  'M6 15c1.6-3.6 6.4-3.6 8 0',
  'M6.4 14.2c1.5-1.8 5.7-1.8 7.2 0',
  'M6.5 13.2h7',
  'M6.4 12.4c1.5 2 5.7 2 7.2 0',
  'M5.8 11.8c1.4 4 7 4 8.4 0',
];

export function feelingLevel(value: number): number {
  return Math.max(-2, Math.min(2, Math.round(value)));
}

/** Colour of a feeling; never the only sign of it. */
export function feelingColor(value: number): string {
  const level = feelingLevel(value);
  return `var(--feel-${level === 0 ? '0' : level < 0 ? `n${-level}` : `p${level}`})`;
}

export function Face({ value, size = 18 }: { value: number; size?: number }) {
  const level = feelingLevel(value);
  const color = feelingColor(value);
  return (
    <svg className={css.face} viewBox="0 0 20 20" width={size} height={size} aria-hidden style={{ color }}>
      <circle cx="10" cy="10" r="8.6" />
      <path d={MOUTHS[level + 2]} />
      <path d={level === -2 ? 'M6 6.6l2 1M14 6.6l-2 1' : 'M7 7.4v.9M13 7.4v.9'} />
    </svg>
  );
}
