import type { IdentityDecisions } from '@viaggio/domain/ports/identityDecisions';
import { recordAudit } from '../audit/recordAudit';
import type { ControlDriver } from '../driver/types';
import { countIdentity } from './countIdentity';
import { identityTransaction } from './identityTransaction';
import { lockIdentity } from './lockIdentity';
import { findLink, linksOf, listDoubtful, splitsOf } from './readLinks';

/** Claims as people look at them, and what members decide about them, in the control store. */
export const createIdentityDecisions = (driver: ControlDriver): IdentityDecisions => ({
  transaction: (workspace, work) =>
    driver.transaction(async (tx) => {
      await lockIdentity(tx, workspace);
      return work({
        ...identityTransaction(tx, workspace),
        record: (note) => recordAudit(tx, note),
        findLink: (id) => findLink(tx, workspace, id),
        splitsOf: (identifiers) => splitsOf(tx, workspace, identifiers),
      });
    }),
  linksOf: (workspace, identifiers) => linksOf(driver, workspace, identifiers),
  splitsOf: (workspace, identifiers) => splitsOf(driver, workspace, identifiers),
  listDoubtful: (workspace, page) => listDoubtful(driver, workspace, page),
  count: (workspace) => countIdentity(driver, workspace),
});
