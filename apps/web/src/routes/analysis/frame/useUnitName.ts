import { useCallback } from 'react';
import { useChannelName } from '../../../components/useChannelName';
import { useDefaultModel } from '../../../components/useDefaultModel';
import { useTouchpointName } from '../../../components/useTouchpointName';
import { useFormat } from '../../../format';
import { useCounted } from './useCounted';

/** `persona`: answers name buyer personas as they are called. */
export type Unit = 'touchpoint' | 'event' | 'channel' | 'stage' | 'place' | 'campaign' | 'source' | 'persona';
type Names = Readonly<Record<string, { readonly it: string; readonly en: string }>>;

/** Names that stand for something, whatever is counted. */
const SPECIAL = ['unmapped', 'none', 'other', '(none)', '(no name)'] as const;

/** What an id in an answer is called on screen. `names`: the labels that came with the answer. */
export function useUnitName(unit: Unit, names?: Names): (id: string) => string {
  const { t } = useCounted();
  const { say } = useFormat();
  const channel = useChannelName();
  const touchpoint = useTouchpointName();
  const stages = useDefaultModel()?.stages;
  return useCallback(
    (id) => {
      if (unit === 'persona') return id;
      const special = SPECIAL.find((name) => name === id);
      if (special) return t(`analysis.special.${special}`);
      const given = names?.[id];
      if (given) return say(given);
      if (id === '') return t('analysis.special.none');
      if (unit === 'channel') return channel(id);
      if (unit === 'touchpoint') return touchpoint(id);
      const stage = unit === 'stage' ? stages?.find((each) => each.id === id) : undefined;
      return stage ? say(stage.name) : id;
    },
    [t, say, channel, touchpoint, stages, unit, names],
  );
}
