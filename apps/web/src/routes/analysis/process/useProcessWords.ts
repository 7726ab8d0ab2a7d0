import type { ProcessMapData } from '@viaggio/contract/reports';
import { useFormat } from '../../../format';
import { useCounted } from '../frame/useCounted';

type Activity = ProcessMapData['activities'][number];
type Edge = ProcessMapData['edges'][number];

interface ProcessWords {
  readonly activity: (activity: Activity) => string;
  /** What the name and number of a box do not say, for those who hear them. */
  readonly more: (activity: Activity) => string;
  readonly edge: (edge: Edge) => string;
}

/** What a contact and an arrow say when they are pointed at. */
export function useProcessWords(name: (id: string) => string): ProcessWords {
  const { t } = useCounted();
  const format = useFormat();
  const people = (count: number) => t('common.people', { count, n: format.number(count) });
  return {
    activity: (of) =>
      t('analysis.process.activitySays', {
        name: name(of.name),
        contacts: t('common.contacts', { count: of.count, n: format.number(of.count) }),
        people: people(of.people),
        starts: format.number(of.starts),
        ends: format.number(of.ends),
      }),
    more: (of) =>
      t('analysis.process.activityMore', {
        people: people(of.people),
        starts: format.number(of.starts),
        ends: format.number(of.ends),
      }),
    edge: (of) =>
      t('analysis.process.edgeSays', {
        from: name(of.from),
        to: name(of.to),
        count: of.count,
        n: format.number(of.count),
        people: people(of.people),
        time: format.duration(of.medianSeconds),
      }),
  };
}
