export { type Answer, MIN_ANSWERS, type Sample } from './answers';
export { type Ces, cesOf } from './cesOf';
export { type Csat, csatOf } from './csatOf';
export { type Nps, npsOf, npsOfCounts } from './npsOf';
export { quantileExact } from './quantileExact';
export { type Interval, wilsonInterval, Z95 } from './wilsonInterval';
