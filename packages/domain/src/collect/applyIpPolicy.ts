import type { IpPolicy } from './types';

const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/;
const MAPPED = /^::ffff:(?=\d+\.)/i;
const HEXTET = /^[0-9a-f]{1,4}$/i;

/**
 * An address by the workspace's policy, '' when it is dropped or no address. `truncate` zeroes the last byte of IPv4
 * and the last 80 bits of IPv6: what is left names a neighbourhood, not a household. `0.0.0.0` is how clients say
 * that they do not want it known.
 */
export function applyIpPolicy(said: string, policy: IpPolicy): string {
  if (policy === 'drop' || said.length < 2 || said.length > 45) return '';
  const ip = said.replace(MAPPED, '');
  if (IPV4.test(ip)) {
    if (ip === '0.0.0.0') return '';
    return policy === 'keep' ? ip : `${ip.slice(0, ip.lastIndexOf('.'))}.0`;
  }
  const hextets = expandIpv6(ip);
  if (hextets === undefined) return '';
  return policy === 'keep' ? ip.toLowerCase() : `${hextets.slice(0, 3).join(':')}::`;
}

/** The eight groups of an IPv6 address, without leading zeros; undefined when it is none. */
function expandIpv6(ip: string): string[] | undefined {
  const halves = ip.split('::');
  if (halves.length > 2 || !ip.includes(':')) return undefined;
  const [head = [], tail = []] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const missing = 8 - head.length - tail.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined;
  const all = [...head, ...Array<string>(missing).fill('0'), ...tail];
  if (!all.every((hextet) => HEXTET.test(hextet))) return undefined;
  return all.map((hextet) => Number.parseInt(hextet, 16).toString(16));
}
