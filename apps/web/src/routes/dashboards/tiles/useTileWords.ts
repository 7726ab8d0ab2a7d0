import type { StepWords, TileAnswer } from '@viaggio/contract/boards';
import { useTranslation } from 'react-i18next';
import { useChannelName } from '../../../components/useChannelName';
import { useFormat } from '../../../format';

type Names = Readonly<Record<string, { readonly it: string; readonly en: string }>>;

const SPECIAL = ['unmapped', 'none', 'other', '(none)', '(no name)'] as const;

/** What is called what on a tile. Needs nothing but the answer: tiles are also shown where nobody is signed in. */
export function useTileWords() {
  const { t } = useTranslation();
  const { say } = useFormat();
  const channel = useChannelName();
  const reportName = useReportName();
  const nameIn =
    (names: Names | undefined, by: string | undefined) =>
    (id: string): string => {
      const special = SPECIAL.find((name) => name === id);
      if (special) return t(`analysis.special.${special}`);
      const given = names?.[id];
      if (given) return say(given);
      if (id === '') return t('analysis.special.none');
      return by === 'channel' ? channel(id) : id;
    };
  return {
    nameIn,
    /** The words of the nth step a question names. */
    step: (words: StepWords | undefined, n: number): string =>
      (words?.[n] ?? [])
        .map((word) =>
          word.kind === 'named' ? say(word.name) : word.kind === 'channel' ? channel(word.word) : word.word,
        )
        .join(', '),
    /** Of a tile: its saved name, or that of the usual report. */
    title: (answer: Pick<TileAnswer, 'report' | 'name'>): string => answer.name ?? reportName(answer.report),
  };
}

const KNOWN = [
  'funnel',
  'timeToConvert',
  'retention',
  'attribution',
  'paths',
  'variants',
  'processMap',
  'overview',
  'lifecycle',
  'repurchase',
  'initiative',
  'handovers',
  'consideration',
  'snags',
] as const;
export type KnownReport = (typeof KNOWN)[number];

export const knownReport = (report: string): KnownReport | 'other' =>
  KNOWN.find((name) => name === report) ?? 'other';

/** What a report is called. */
export function useReportName(): (report: string) => string {
  const { t } = useTranslation();
  return (report) => t(`boards.reports.${knownReport(report)}`);
}
