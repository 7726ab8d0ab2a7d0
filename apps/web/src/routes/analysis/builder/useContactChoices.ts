import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { apiQuery } from '../../../api';
import { CHANNELS } from '../../../components/channels';
import { useChannelName } from '../../../components/useChannelName';
import { useDefaultModel } from '../../../components/useDefaultModel';
import { useFormat } from '../../../format';
import { useReportFields } from '../frame/useReportFields';
import type { ContactChoice } from './chooserGroups';
import { daysBack } from './daysBack';

/** Everything a step may ask for. Touchpoints say how often they were met lately: since the period began. */
export function useContactChoices(): { readonly choices: readonly ContactChoice[]; readonly days: number } {
  const { say } = useFormat();
  const channelName = useChannelName();
  const model = useDefaultModel();
  const { period } = useReportFields(useSearch({ strict: false }), 'funnel');
  const days = daysBack(period.from, Date.now());
  const { data: catalogue } = useQuery({ ...apiQuery('getTouchpoints', {}), staleTime: 60_000 });
  const { data: volumes } = useQuery({
    ...apiQuery('touchpointVolumes', { query: { days } }),
    staleTime: 60_000,
  });
  const choices = useMemo(() => {
    const items = catalogue?.items ?? [];
    const counted = new Map(volumes?.items.map(({ id, contacts }) => [id, contacts]));
    const events = new Set(items.flatMap(({ filters }) => filters.flatMap((filter) => filter.events ?? [])));
    return [
      ...(model?.stages ?? []).map(({ id, name, says }) => ({
        contact: { kind: 'stage', value: id },
        name: say(name),
        also: say(says),
      })),
      ...items.map(({ id, name, channel }) => ({
        contact: { kind: 'touchpoint', value: id },
        name: say(name),
        also: channelName(channel),
        channel,
        volume: counted.size > 0 ? (counted.get(id) ?? 0) : undefined,
      })),
      ...CHANNELS.map((channel) => ({
        contact: { kind: 'channel', value: channel },
        name: channelName(channel),
        channel,
      })),
      ...[...events].map((event) => ({ contact: { kind: 'event', value: event }, name: event })),
    ] as readonly ContactChoice[];
  }, [catalogue, volumes, model, say, channelName]);
  return { choices, days };
}
