export { hexOfTwo } from './hexText';
export { exp, ln } from './numeric';
export { Stream, uniformOf } from './stream';
export { Weighted, weightedOf } from './weighted';
