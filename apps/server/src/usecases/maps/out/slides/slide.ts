import type PptxGenJS from 'pptxgenjs';

export type Slide = PptxGenJS.Slide;

/** Slides cannot carry our letters: these are on every computer that shows slides. */
export const SERIF = 'Georgia';
export const SANS = 'Calibri';

/** Colours without the mark before them. */
export const hex = (color: string): string => color.slice(1).toUpperCase();

/** Points for a text in a box that holds `fits` characters at `size`: longer ones are set smaller, down to 9. */
export function sizeFor(text: string, size: number, fits: number): number {
  const smaller = size * Math.sqrt(fits / Math.max(fits, text.length));
  return Math.max(9, Math.round(smaller * 2) / 2);
}
