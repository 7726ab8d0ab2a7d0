import type { Migration } from '../driver/migrate';
import { foundation } from './0001_foundation';
import { identity } from './0002_identity';
import { access } from './0100_access';
import { imports } from './0110_imports';
import { people } from './0120_people';
import { restatings } from './0130_restatings';
import { remembered } from './0131_remembered';
import { oldBatches } from './0132_old_batches';
import { contactsOfReports } from './0133_contacts_of_reports';
import { segments } from './0134_segments';
import { boards } from './0140_boards';
import { alerts } from './0150_alerts';
import { maps } from './0160_maps';
import { mentionMails } from './0161_mention_mails';
import { personas } from './0170_personas';
import { webhooks } from './0180_webhooks';
import { wordOfMouth } from './0190_word_of_mouth';
import { trackingPlans } from './0200_tracking_plans';
import { reconciliations } from './0201_reconciliations';
import { privacy } from './0210_privacy';
import { privacyPolicies } from './0211_privacy_policies';
import { formerCodes } from './0220_former_codes';
import { confirmedPeople } from './0230_confirmed_people';

export const CONTROL_MIGRATIONS: readonly Migration[] = [
  foundation,
  identity,
  access,
  imports,
  people,
  restatings,
  remembered,
  oldBatches,
  contactsOfReports,
  segments,
  boards,
  alerts,
  maps,
  mentionMails,
  personas,
  webhooks,
  wordOfMouth,
  trackingPlans,
  reconciliations,
  privacy,
  privacyPolicies,
  formerCodes,
  confirmedPeople,
];
