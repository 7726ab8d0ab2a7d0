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
import { personas } from './0170_personas';

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
  personas,
];
