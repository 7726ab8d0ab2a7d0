/** Paper and ink: the colours of the light screens, on which print is white. */
export const INK = '#1c1915';
export const INK_2 = '#575146';
export const INK_3 = '#6f675a';
export const RULE = '#e3dccd';
export const RULE_2 = '#c8beab';
export const ACCENT = '#1f3a6e';
export const ACCENT_SOFT = '#eef1f7';
export const ACCENT_LINE = '#9fb0cf';
export const PAPER = '#fffdf9';
export const IDEAL = '#1c6b5a';
export const LOST = '#97420f';

const FEELINGS = ['#ad3019', '#b1552a', '#7f6a34', '#337a70', '#0d6661'] as const;

/** The colour of a feeling from −2 to +2, of five that colour-blind people tell apart. */
export function colorOfFeeling(score: number): string {
  return FEELINGS[Math.max(0, Math.min(4, Math.round(score) + 2))]!;
}

/** Lines of several personas: told apart by their dash as well. */
export const LINES = [
  { color: ACCENT, dash: undefined },
  { color: '#8a3b12', dash: [5, 2] },
  { color: '#5a4a86', dash: [1.5, 2] },
  { color: '#5d6b1e', dash: [7, 2, 1.5, 2] },
  { color: '#7a2d5c', dash: [3, 3] },
] as const;
