import type { Face, Measure } from './primitives';

const GRAPHEMES = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * Lines no wider than `width`. Breaks at blanks, after hyphens and slashes, at the author's line ends; a word wider than
 * a line is cut between characters. An empty text has no lines.
 */
export function wrapText(text: string, face: Face, size: number, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  for (const paragraph of text.trim().split(/\s*\n\s*/)) {
    let line = '';
    for (const piece of piecesOf(paragraph)) {
      const longer = line + piece;
      if (line === '' || measure(longer.trimEnd(), face, size) <= width) {
        line = longer;
      } else {
        lines.push(line.trimEnd());
        line = piece;
      }
      while (measure(line.trimEnd(), face, size) > width) {
        const cut = cutAt(line, face, size, width, measure);
        if (cut >= line.trimEnd().length) break;
        lines.push(line.slice(0, cut));
        line = line.slice(cut);
      }
    }
    if (line.trimEnd() !== '') lines.push(line.trimEnd());
  }
  return lines;
}

/** Words with the blanks after them, long ones in their parts. */
function piecesOf(paragraph: string): string[] {
  return paragraph.replace(/\s+/g, ' ').match(/[^\s]+?(?:[-/](?=\w)|\s|$)/g) ?? [];
}

/** How much of a word fits, at least one character. */
function cutAt(word: string, face: Face, size: number, width: number, measure: Measure): number {
  let end = 0;
  for (const { segment } of GRAPHEMES.segment(word)) {
    if (end > 0 && measure(word.slice(0, end + segment.length), face, size) > width) break;
    end += segment.length;
  }
  return end;
}
