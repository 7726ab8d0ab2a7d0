export { dayOf } from './times';
export { type Format, useFormat } from './useFormat';
