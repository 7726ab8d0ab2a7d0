import type { ShareDifference } from '@viaggio/domain/statistics';
import { useFormat } from '../../../format';
import { useCounted } from '../frame/useCounted';

/** A difference of two shares in points: `+6.2 points`, and its interval: `+1.0 to +11.3`. */
export function usePoints() {
  const { t } = useCounted();
  const format = useFormat();
  const signed = (share: number) => {
    const points = Math.round(share * 1000) / 10;
    const sign = points > 0 ? '+' : points < 0 ? '−' : '';
    return `${sign}${format.decimal(Math.abs(points))}`;
  };
  return {
    points: ({ difference }: ShareDifference) => t('analysis.funnel.points', { n: signed(difference) }),
    interval: ({ interval }: ShareDifference) =>
      t('analysis.funnel.pointsInterval', { low: signed(interval[0]), high: signed(interval[1]) }),
    chance: ({ mayBeChance }: ShareDifference) =>
      t(mayBeChance ? 'analysis.funnel.mayBeChance' : 'analysis.funnel.notChance'),
  };
}
