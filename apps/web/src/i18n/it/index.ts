import type { FirstTexts } from '../types';
import common from './common';
import customers from './customers';
import faults from './faults';
import map from './map';
import reports from './reports';
import sells from './sells';
import shell from './shell';
import start from './start';
import { channels, consents, counts, feelings, identifiers, roles, traits, trust } from './words';

const it: FirstTexts = {
  common,
  shell,
  faults,
  start,
  map,
  customers,
  sells,
  reports,
  channels,
  feelings,
  trust,
  identifiers,
  roles,
  traits,
  counts,
  consents,
};

export default it;
