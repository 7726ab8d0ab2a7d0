import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** The name of a channel; a workspace's own channels are shown as they were written. */
export function useChannelName(): (channel: string) => string {
  const { t, i18n } = useTranslation();
  return useCallback(
    (channel) => (i18n.exists(`channels.${channel}`) ? t(`channels.${channel}` as 'channels.web') : channel),
    [t, i18n],
  );
}
