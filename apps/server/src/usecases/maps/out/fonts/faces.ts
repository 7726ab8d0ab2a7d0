import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Face } from '../layout/primitives';

/**
 * The product's own faces, from the packages that the screens take them from. Each face is cut into files by script:
 * a letter is looked for in them in turn.
 */
export interface FontFile {
  readonly name: string;
  readonly face: Face;
  readonly path: string;
}

const packages = createRequire(import.meta.url);

const SERIF = ['latin', 'latin-ext', 'vietnamese'];
const SANS = ['latin', 'latin-ext', 'greek', 'cyrillic', 'vietnamese'];

const file = (face: Face, family: string, script: string, style: string): FontFile => ({
  name: `${face}-${script}`,
  face,
  path: `@fontsource/${family}/files/${family}-${script}-${style}`,
});

/** Files to look in for a face, in turn. What the serif lacks the sans may have. */
export function filesOf(face: Face): FontFile[] {
  const sans = SANS.map((script) => file('sans', 'source-sans-3', script, '400-normal'));
  switch (face) {
    case 'sans':
      return sans;
    case 'sansBold':
      return SANS.map((script) => file('sansBold', 'source-sans-3', script, '600-normal'));
    case 'serif':
      return [...SERIF.map((script) => file('serif', 'newsreader', script, '400-normal')), ...sans];
    case 'serifItalic':
      return [...SERIF.map((script) => file('serifItalic', 'newsreader', script, '400-italic')), ...sans];
  }
}

export const readFont = ({ path }: FontFile, ending: 'woff' | 'woff2'): Buffer =>
  readFileSync(packages.resolve(`${path}.${ending}`));
