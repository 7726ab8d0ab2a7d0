import { commentHandlers, linkHandlers, versionHandlers } from './besideHandlers';
import type { MapHandlerDeps } from './deps';
import { documentHandlers } from './documentHandlers';
import { fileHandlers } from './fileHandlers';
import { guestHandlers } from './guestHandlers';
import { writingHandlers } from './writingHandlers';

/** Routes of journey maps as documents. */
export const mapHandlers = (deps: MapHandlerDeps) => ({
  ...documentHandlers(deps),
  ...writingHandlers(deps),
  ...versionHandlers(deps),
  ...commentHandlers(deps),
  ...fileHandlers(deps),
  ...linkHandlers(deps),
  ...guestHandlers(deps),
});
