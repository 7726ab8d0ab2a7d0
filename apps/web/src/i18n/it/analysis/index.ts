import type { Texts } from '../../types';
import attribution from './attribution';
import common from './common';
import consideration from './consideration';
import funnel from './funnel';
import handovers from './handovers';
import initiative from './initiative';
import lifecycle from './lifecycle';
import paths from './paths';
import process from './process';
import repurchase from './repurchase';
import retention from './retention';
import snags from './snags';
import time from './time';
import variants from './variants';

const analysis: Texts['analysis'] = {
  ...common,
  funnel,
  paths,
  retention,
  attribution,
  time,
  snags,
  handovers,
  lifecycle,
  repurchase,
  consideration,
  initiative,
  process,
  variants,
};

export default analysis;
