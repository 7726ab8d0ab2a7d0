import type { SnagKind } from '@viaggio/contract/reports';
import { useChannelName } from '../../../components/useChannelName';
import { useFormat } from '../../../format';
import { useCounted } from '../frame/useCounted';
import { useUnitName } from '../frame/useUnitName';

type Where = keyof SnagKind['where'] | 'stages';
type Place = SnagKind['stages'][number];

/** What the places of a kind are called. */
export function usePlaceName(): (where: Where, place: Place) => string {
  const { say } = useFormat();
  const channel = useChannelName();
  const stage = useUnitName('stage');
  return (where, { name, label }) => {
    if (label) return say(label);
    if (where === 'channels') return channel(name);
    return where === 'stages' ? stage(name) : name;
  };
}

/** Where a kind happens most, in a few words. */
export function useSnagPlaces(): (kind: SnagKind) => string | undefined {
  const { t } = useCounted();
  const name = usePlaceName();
  return ({ where, stages }) => {
    const firsts = [
      ['pages', where.pages[0]],
      ['channels', where.channels[0]],
      ['stages', stages[0]],
    ] as const;
    const told = firsts.flatMap(([of, place]) => (place && place.name !== 'none' ? [name(of, place)] : []));
    return told.length > 0 ? t('analysis.snags.mostly', { places: told.slice(0, 2).join(', ') }) : undefined;
  };
}
