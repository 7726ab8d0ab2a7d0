/** One line of the report: what, the figure, the bar it is held to. */
export interface Line {
  readonly what: string;
  readonly figure: string;
  readonly bar: string;
}

/** A Markdown table. */
export function tableOf(title: string, lines: readonly Line[]): string {
  const rows = lines.map(({ what, figure, bar }) => `| ${what} | ${figure} | ${bar} |`);
  return [`### ${title}`, '', '| what | measured | bar |', '|---|---|---|', ...rows, ''].join('\n');
}
