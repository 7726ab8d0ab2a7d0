import { isJson } from './json';
import type { Opened } from './openItem';
import { textOf } from './text';

const MAX_PLACE = 100;
const MAX_ACCOUNT = 255;

/** Where it happened: the shop or area as the sender names it; an object gives its id, else its name. */
export function readPlace(opened: Opened): string {
  const { properties } = opened;
  const said =
    properties.place ??
    properties.store ??
    properties.store_id ??
    properties.location ??
    opened.context.place;
  if (said === undefined) return '';
  return textOf(isJson(said) ? (said.id ?? said.name) : said, MAX_PLACE);
}

/** The company it belongs to: of a group call, of the context, of the properties. */
export function readAccount(opened: Opened): string {
  const { properties } = opened;
  const said =
    opened.item.groupId ??
    opened.context.groupId ??
    properties.account ??
    properties.account_id ??
    properties.accountId;
  if (said === undefined) return '';
  return textOf(isJson(said) ? said.id : said, MAX_ACCOUNT);
}
