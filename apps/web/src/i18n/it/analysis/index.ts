import type { Texts } from '../../types';
import attribution from './attribution';
import common from './common';
import funnel from './funnel';
import paths from './paths';
import process from './process';
import retention from './retention';
import time from './time';
import variants from './variants';

const analysis: Texts['analysis'] = {
  ...common,
  funnel,
  paths,
  retention,
  attribution,
  time,
  process,
  variants,
};

export default analysis;
