import type { Core } from '../core/client';
import { followGoogleConsent, readTcData, type TcData } from '../core/consent';

type Layer = ArrayLike<unknown> & { push(...entries: unknown[]): number };
type Framework = (
  command: 'addEventListener',
  version: 2,
  listener: (data: TcData, isOk: boolean) => void,
) => void;
type Platforms = { dataLayer?: Layer; __tcfapi?: Framework };

/**
 * Hears what platforms of consent say: Google's consent mode through the data layer, and IAB's framework. Whichever is
 * there when we begin, and whichever comes until the page has loaded.
 */
export function hearPlatforms(core: Core): void {
  const page = window as unknown as Platforms;
  const google = followGoogleConsent();
  let layer: Layer | undefined;
  let isHearing = false;
  const take = (entry: unknown): void => {
    if ((entry as ArrayLike<unknown> | undefined)?.[0] === 'consent') core.hear('google', google(entry));
  };
  const look = (): void => {
    const { dataLayer } = page;
    if (dataLayer && dataLayer !== layer) {
      const { push } = dataLayer;
      layer = dataLayer;
      Array.from(dataLayer).forEach(take);
      dataLayer.push = (...entries) => {
        entries.forEach(take);
        return push.apply(dataLayer, entries);
      };
    }
    if (isHearing || !page.__tcfapi) return;
    isHearing = true;
    page.__tcfapi('addEventListener', 2, (data, isOk) => isOk && core.hear('tcf', readTcData(data)));
  };
  look();
  addEventListener('load', look);
}
