import { isOpen } from '@viaggio/domain/boards';
import { hashSecret } from '../keys/secrets';
import type { MapDeps } from './deps';

/** Whether pages of others may show what a link shows in a frame: only where whoever made the link said so. */
export async function mayFrame(
  { maps, now }: Pick<MapDeps, 'maps' | 'now'>,
  token: string,
): Promise<boolean> {
  const link = await maps.findLink(hashSecret(token));
  return link !== undefined && link.kind === 'share' && link.embed && isOpen(link, now());
}
