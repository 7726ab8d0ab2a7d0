import { useCallback } from 'react';
import { useChannelName } from '../../../components/useChannelName';
import { useDefaultModel } from '../../../components/useDefaultModel';
import { useTouchpointName } from '../../../components/useTouchpointName';
import { useFormat } from '../../../format';
import { useCounted } from '../frame/useCounted';
import type { Contact } from './contacts';

/** What a contact is called on screen. */
export function useContactName(): (contact: Contact) => string {
  const { t } = useCounted();
  const { say } = useFormat();
  const stages = useDefaultModel()?.stages;
  const touchpoint = useTouchpointName();
  const channel = useChannelName();
  return useCallback(
    ({ kind, value }) => {
      if (kind === 'channel') return channel(value);
      if (kind === 'event') return value;
      if (kind === 'touchpoint') return value === 'unmapped' ? t('analysis.unmapped') : touchpoint(value);
      const stage = stages?.find(({ id }) => id === value);
      return stage ? say(stage.name) : value;
    },
    [t, say, stages, touchpoint, channel],
  );
}
