import { useTranslation } from 'react-i18next';
import type { Customers } from '../app/searches';
import { useChannelName } from './useChannelName';
import { usePersonas } from './usePersonas';
import { useSegments } from './useSegments';

interface Group {
  readonly segment?: string | undefined;
  readonly persona?: string | undefined;
  readonly channel?: string | undefined;
  readonly customers?: Customers | undefined;
}

/** What is told of a period, with those it is of: segment, buyer persona, channel, new or returning. */
export function useOfGroup(period: string, { segment, persona, channel, customers }: Group): string {
  const { t } = useTranslation();
  const channelName = useChannelName();
  const names = [
    useSegments()?.find(({ id }) => id === segment)?.name,
    usePersonas()?.find(({ id }) => id === persona)?.name,
    channel && channelName(channel),
    customers && t(`reports.customers_${customers}`),
  ];
  return names.reduce<string>(
    (told, name) => (name ? t('reports.ofSegment', { period: told, segment: name }) : told),
    period,
  );
}
