import type { Channel } from './channels';

/**
 * Parameters that platforms add to the links they send people through.
 * Those that exist on paid clicks only mean `ad`. Facebook's and Instagram's are on every link leaving them, paid or
 * not, so alone they mean `social`; Google's `srsltid` marks its free shopping results.
 */
const CLICK_IDS: ReadonlyMap<string, Channel> = new Map<string, Channel>([
  ...(
    'gclid gbraid wbraid dclid gad_source gad_campaignid msclkid ttclid twclid li_fat_id yclid rdt_cid sccid epik ' +
    'tblci dicbo obclickid'
  )
    .split(' ')
    .map((name) => [name, 'ad'] as const),
  ['fbclid', 'social'],
  ['igshid', 'social'],
  ['igsh', 'social'],
  ['srsltid', 'search'],
  ...'mc_eid mc_cid _hsenc mkt_tok vero_id _kx ck_subscriber_id mlnt'
    .split(' ')
    .map((n) => [n, 'email'] as const),
]);

/** What the click identifiers in an address say of how somebody came; a paid one wins over the others. */
export function channelOfClickId(address: string): Channel | undefined {
  let from = address.indexOf('?');
  if (from < 0) return undefined;
  let found: Channel | undefined;
  while (from >= 0) {
    const equals = address.indexOf('=', from + 1);
    if (equals < 0) break;
    const next = address.indexOf('&', from + 1);
    if (next < 0 || equals < next) {
      const channel = CLICK_IDS.get(address.slice(from + 1, equals).toLowerCase());
      if (channel === 'ad') return channel;
      found ??= channel;
    }
    from = next;
  }
  return found;
}
