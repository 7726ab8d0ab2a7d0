import type { Boundary } from './boundary';

/** Name of the parameter that takes the browser's id to another site of the same owner. */
export const LINK_PARAMETER = '_vg';

/** How long a decorated link is good for, in milliseconds. */
const VALID_FOR = 120_000;

/** FNV-1a, 32 bits: a check against what was changed or passed on, no secret. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** The parameter's value: id, time, and a check over both and the device. */
export function writeLink(at: Boundary, id: string, time = at.clock().toString(36)): string {
  return `${id}.${time}.${hashOf(id + time + JSON.stringify(at.device()))}`;
}

/**
 * The id a link brought. undefined when it is older than two minutes, was changed, or was opened on a device
 * of another language or screen: then somebody has passed it on.
 */
export function readLink(at: Boundary, value: string | null): string | undefined {
  if (!value) return undefined;
  const [id = '', time = ''] = value.split('.');
  const age = at.clock() - Number.parseInt(time, 36);
  const isGood = /^\w{8,64}$/.test(id) && Math.abs(age) < VALID_FOR && value === writeLink(at, id, time);
  return isGood ? id : undefined;
}

/** An address with the parameter in it. */
export function addLink(at: Boundary, href: string, id: string): string {
  const address = at.takeApart(href);
  address.searchParams.set(LINK_PARAMETER, writeLink(at, id));
  return address.href;
}
