import type { Handover, HandoversData } from '@viaggio/contract/reports';
import { useChannelName } from '../../../components/useChannelName';
import { useFormat } from '../../../format';
import { useCounted } from '../frame/useCounted';
import { differenceInterval } from './handoverFindings';

/** What groups of channels are called, and what is said of passing between two of them. */
export function useHandoverWords(data: HandoversData) {
  const { t } = useCounted();
  const format = useFormat();
  const channel = useChannelName();
  const group = (id: string) => {
    const name = data.groups.find((each) => each.id === id)?.name;
    return name ? format.say(name) : channel(id);
  };
  const points = (value: number) => format.signedPoints(value);
  return {
    group,
    channels: (id: string) =>
      (data.groups.find((each) => each.id === id)?.channels ?? []).map(channel).join(', '),
    fromTo: ({ from, to }: Pick<Handover, 'from' | 'to'>) =>
      t('analysis.handovers.fromTo', { from: group(from), to: group(to) }),
    points,
    /** "12 % come to the goal; of those who stayed 20 %. Difference −8 points (95 %: −12 to −4)." */
    compared: (handover: Handover): string | undefined => {
      const { outcome, baseline, difference } = handover;
      if (outcome.share === null || outcome.tooFew) return undefined;
      const share = t('analysis.handovers.shareSays', {
        share: format.share(outcome.share),
        n: format.number(outcome.followed),
      });
      const between = differenceInterval(handover);
      if (difference === null || !between || !baseline || baseline.share === null) return share;
      const against = t('analysis.handovers.against', {
        others: format.share(baseline.share),
        n: format.number(baseline.followed),
        points: points(difference),
        low: points(between[0]),
        high: points(between[1]),
      });
      return `${share} ${against}`;
    },
  };
}
