import { BlockList, isIP } from 'node:net';

/**
 * Networks no webhook may reach: this machine, private networks, the cloud's own services, and what is no single host.
 * Sources: IANA's registries of special-purpose addresses (RFC 6890 and its updates).
 */
const NETWORKS: readonly [network: string, prefix: number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  // Link-local, where clouds answer with credentials (169.254.169.254).
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];
/** Of the sixth version only what is handed out for the public net (2000::/3), less what carries others inside. */
const PUBLIC_SIX: readonly [string, number] = ['2000::', 3];
const NETWORKS_SIX: readonly [network: string, prefix: number][] = [
  // Teredo, ORCHID, documentation, 6to4: addresses of the fourth version may hide in them.
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const blocked = new BlockList();
for (const [network, prefix] of NETWORKS) blocked.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of NETWORKS_SIX) blocked.addSubnet(network, prefix, 'ipv6');
const open = new BlockList();
open.addSubnet(...PUBLIC_SIX, 'ipv6');

/** Whether an address is one no webhook may reach; so is anything that is no address. */
export function isBlockedAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 4) return blocked.check(address, 'ipv4');
  if (version !== 6) return true;
  return !open.check(address, 'ipv6') || blocked.check(address, 'ipv6');
}
