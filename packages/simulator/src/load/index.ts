export { type Load, type LoadOptions, load } from './load';
export type { LoadItem, LoadTruth } from './loadPerson';
