import type { ShareDifference } from '@viaggio/domain/statistics';
import { useFormat } from '../../../format';
import { TableView } from '../chart/TableView';
import { useCounted } from '../frame/useCounted';
import type { ComparedStep } from './comparison';
import { usePoints } from './usePoints';

interface Props {
  readonly steps: readonly ComparedStep[];
  readonly names: readonly string[];
  readonly other: string;
  readonly caption: string;
}

/** Both funnels in numbers: of the first step and of the one before, with the interval of each and of the difference. */
export function ComparedTable({ steps, names, other, caption }: Props) {
  const { t } = useCounted();
  const format = useFormat();
  const { points, interval, chance } = usePoints();
  const share = (value: number | null, range: readonly [number, number] | null) =>
    value === null || !range
      ? '–'
      : `${format.share(value)} (${format.share(range[0])} – ${format.share(range[1])})`;
  const difference = (of: ShareDifference | null) =>
    of ? `${points(of)}, ${interval(of)}, ${chance(of)}` : '–';
  const here = t('analysis.funnel.compareHere');
  const head = (what: 'people' | 'fromFirst' | 'fromPrevious', whose: string) =>
    t('analysis.funnel.compareHead', { what: t(`analysis.funnel.table.${what}`), whose });
  return (
    <TableView
      caption={caption}
      heads={[
        t('analysis.funnel.stepHead'),
        head('people', here),
        head('people', other),
        head('fromFirst', here),
        head('fromFirst', other),
        head('fromFirst', t('analysis.funnel.difference')),
        head('fromPrevious', here),
        head('fromPrevious', other),
        head('fromPrevious', t('analysis.funnel.difference')),
      ]}
      rows={steps.map((step, index) => ({
        key: String(index),
        cells: [
          `${index + 1}. ${names[index] ?? ''}`,
          format.number(step.here.people),
          format.number(step.there.people),
          index === 0 ? '–' : share(step.here.fromFirst, step.here.interval),
          index === 0 ? '–' : share(step.there.fromFirst, step.there.interval),
          difference(step.fromFirst),
          share(step.here.fromPrevious, step.here.intervalPrevious),
          share(step.there.fromPrevious, step.there.intervalPrevious),
          difference(step.fromPrevious),
        ],
      }))}
    />
  );
}
