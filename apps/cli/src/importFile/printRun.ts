import type { ImportRun } from '@viaggio/contract/imports';
import type { Language } from '../words/index';

/** What became of a file: the counts, and why rows were refused. */
export function printRun(run: ImportRun, { locale, words }: Language): string {
  const number = new Intl.NumberFormat(locale, { useGrouping: 'always' });
  const counts = [
    [words.read, run.rowsRead],
    [words.stored, run.stored],
    [words.duplicate, run.duplicate],
    [words.quarantined, run.quarantined],
  ] as const;
  const texts = counts.map(([label, rows]) => [label, number.format(rows)] as const);
  const width = Math.max(...texts.map(([label]) => label.length));
  const figures = Math.max(...texts.map(([, text]) => text.length));
  const lines = texts.map(([label, text]) => `  ${label.padEnd(width)}  ${text.padStart(figures)}`);
  const reasons = run.reasons.map(({ reason, rows, firstRow }) => {
    const text = words.reasons[reason] ?? reason;
    return `    ${words.reason(text, number.format(rows), number.format(firstRow))}`;
  });
  return `${[...lines, ...reasons].join('\n')}\n`;
}
