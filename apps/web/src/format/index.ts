export { dayOf, formatDate } from './times';
export { type Format, useFormat } from './useFormat';
