export { type Finding, finding, findingNames, type OfflineAnswer, offlineAnswer } from './schemas';
