import type { Incident, SnagKind, SnagsData } from '@viaggio/contract/reports';
import type { TFunction } from 'i18next';
import { useChannelName } from '../../../components/useChannelName';
import { useTouchpointName } from '../../../components/useTouchpointName';
import { type Format, useFormat } from '../../../format';
import { useCounted } from '../frame/useCounted';
import { costState, valueInterval } from './snagFindings';

/** What snags, their cost and their unusual days are called on screen. */
export function useSnagWords(data: SnagsData) {
  const { t } = useCounted();
  const format = useFormat();
  const channel = useChannelName();
  const touchpoint = useTouchpointName();
  const step = (id: string | undefined) => {
    const found = data.funnel[Number(id) - 1];
    return found?.name ? format.say(found.name) : (found?.id ?? '');
  };
  const about = ({ about, kind, by, name }: Incident): string => {
    if (about === 'step') {
      const [from, to] = kind.split('-');
      return t('analysis.snags.fromTo', { from: step(from), to: step(to) });
    }
    if (name) return format.say(name);
    if (by === 'channel') return channel(kind);
    if (by === 'page') return t('analysis.snags.ofPage', { page: kind });
    if (by === 'source') return t('analysis.snags.ofSource', { source: kind });
    return by === 'touchpoint' ? touchpoint(kind) : kind;
  };
  return {
    kind: ({ name, id }: Pick<SnagKind, 'name' | 'id'>) => (name ? format.say(name) : id),
    incidentName: (incident: Incident) =>
      incident.value === null
        ? about(incident)
        : t('analysis.snags.ofValue', { name: about(incident), value: incident.value }),
    incidentSays: (incident: Incident) => incidentSays(incident, t, format),
    cost: (kind: Pick<SnagKind, 'cost' | 'source'>) => costSays(kind, t, format, data.currency),
  };
}

type Words = TFunction;

function incidentSays(
  { about, times, exposure, expected, ratio }: Incident,
  t: Words,
  format: Format,
): string {
  if (about === 'step' && exposure) {
    return t('analysis.snags.stepSays', {
      share: format.share(times / exposure),
      expected: format.share(expected / exposure),
    });
  }
  const values = { count: times, n: format.number(times), expected: format.decimal(expected) };
  const says: string =
    about === 'volume' ? t('analysis.snags.volumeSays', values) : t('analysis.snags.timesSays', values);
  return ratio === null || ratio < 1.05
    ? says
    : `${says} ${t('analysis.snags.ratio', { ratio: format.decimal(ratio) })}`;
}

/** Conversion with the snag against that of similar customers without it, and the interval of the money. */
function costSays(
  { cost, source }: Pick<SnagKind, 'cost' | 'source'>,
  t: Words,
  format: Format,
  currency: string,
): string | undefined {
  const { share, controlShare } = cost;
  const state = costState(cost);
  if (state === 'few' || share === null || controlShare === null) return undefined;
  // What is abandoned is held against what is not, which mostly ends well: the difference is at stake, not caused.
  const compared = t(source === 'abandoned' ? 'analysis.snags.atStake' : 'analysis.snags.compared', {
    share: format.share(share),
    others: format.share(controlShare),
  });
  const money = state === 'none' ? null : valueInterval(cost);
  if (!money) return compared;
  const [low, high] = money;
  const between = t('analysis.snags.between', {
    low: format.estimate(low, currency),
    high: format.estimate(high, currency),
  });
  return `${compared}. ${between}`;
}
