import type { IdentityDecisions } from '@viaggio/domain/ports/identityDecisions';
import { recordAudit } from '../audit/recordAudit';
import type { ControlDriver } from '../driver/types';
import { countIdentity } from './countIdentity';
import { identityTransaction } from './identityTransaction';
import { lockIdentity } from './lockIdentity';
import { describeGiants, listGiants, listSharedDevices } from './readGiants';
import { findLink, linksOf, listDoubtful, splitsOf } from './readLinks';
import { listVerdicts, verdictOf } from './readVerdicts';

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
        verdictOf: (identifier) => verdictOf(tx, workspace, identifier),
        confirmPerson: async (identifier, by) => {
          await tx.query(
            'INSERT INTO confirmed_people (workspace, identifier, created_by) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
            [workspace, identifier, by],
          );
        },
        unconfirmPerson: async (identifier) => {
          await tx.query('DELETE FROM confirmed_people WHERE workspace = $1 AND identifier = $2', [
            workspace,
            identifier,
          ]);
        },
        removeClaims: async (messageId) => {
          await tx.query('DELETE FROM claims WHERE workspace = $1 AND message_id = $2', [
            workspace,
            messageId,
          ]);
        },
      });
    }),
  linksOf: (workspace, identifiers) => linksOf(driver, workspace, identifiers),
  splitsOf: (workspace, identifiers) => splitsOf(driver, workspace, identifiers),
  listDoubtful: (workspace, page) => listDoubtful(driver, workspace, page),
  count: (workspace) => countIdentity(driver, workspace),
  listGiants: (workspace, limit) => listGiants(driver, workspace, limit),
  describeGiants: (workspace, people) => describeGiants(driver, workspace, people),
  listSharedDevices: (workspace, limit) => listSharedDevices(driver, workspace, limit),
  listVerdicts: (workspace, limit) => listVerdicts(driver, workspace, limit),
});
