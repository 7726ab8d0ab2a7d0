import attribution from './attribution';
import common from './common';
import funnel from './funnel';
import paths from './paths';
import process from './process';
import retention from './retention';
import time from './time';
import variants from './variants';

export default { ...common, funnel, paths, retention, attribution, time, process, variants };
