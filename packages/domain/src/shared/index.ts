export { AppError } from './errors';
export { compareIds, type Hasher, type HashId, NOBODY } from './ids';
export { writeCsv } from './writeCsv';
