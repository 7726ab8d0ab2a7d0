import type { ChannelUse } from '@viaggio/domain/personas';
import type { OverviewQuery } from '@viaggio/domain/ports/overviewStore';
import type { PersonaDeps } from './deps';

/** How much the people of a question use each channel, by its name. */
export async function readChannels(
  { personaReader, terms }: Pick<PersonaDeps, 'personaReader' | 'terms'>,
  { workspace, from, end, asOf, places, segment }: OverviewQuery,
): Promise<ChannelUse> {
  const [use, names] = await Promise.all([
    // A question of the map is asked up to its asOf, populations before theirs.
    personaReader.useOfChannels({
      ...{ workspace, from, end, places, segment },
      unit: 'person',
      asOf: asOf + 1,
    }),
    terms.valuesOf(workspace, 'channel'),
  ]);
  const channels = use.channels.flatMap(({ channel, ...counts }) => {
    const name = names.get(channel);
    return name ? [{ ...counts, channel: name }] : [];
  });
  return { ...use, channels };
}
