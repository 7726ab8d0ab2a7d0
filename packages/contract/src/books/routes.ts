import { done, idParams, listOf, route } from '../common/index';
import {
  bookFile,
  bookFileForm,
  bookTotal,
  bookTotalsInput,
  explainedTotal,
  pastedAnswer,
  pastedTotals,
  signature,
} from './schemas';

const tags = ['reconciliation'];
const read = { session: 'viewer', scope: 'read' } as const;
const write = { session: 'editor', scope: 'write' } as const;

export const bookRoutes = {
  listBookTotals: route('listBookTotals', {
    access: read,
    summary: 'Totals of the books beside what Viaggio holds, the latest days first',
    tags,
    response: listOf(bookTotal),
  }),
  writeBookTotals: route('writeBookTotals', {
    access: write,
    summary: 'Write totals of the books; one that changes loses its signature',
    tags,
    body: bookTotalsInput,
    response: done,
  }),
  pasteBookTotals: route('pasteBookTotals', {
    access: write,
    summary: 'Write totals pasted from a sheet: first day, last day, place, measure, amount',
    tags,
    body: pastedTotals,
    response: pastedAnswer,
  }),
  readBookFile: route('readBookFile', {
    access: write,
    summary:
      'How a file of the books reads (XLSX, CSV, Parquet …): its totals, and the rows to fix; writes nothing',
    tags,
    wire: 'multipart',
    body: bookFileForm,
    response: bookFile,
  }),
  explainBookTotal: route('explainBookTotal', {
    access: read,
    summary:
      'Where a total of the books and ours part: by day, place, channel and currency, and what may be behind it',
    tags,
    params: idParams,
    response: explainedTotal,
  }),
  signBookTotal: route('signBookTotal', {
    access: write,
    summary: 'Sign a total: somebody looked at both figures and stands for it',
    tags,
    params: idParams,
    body: signature,
    response: bookTotal,
  }),
  deleteBookTotal: route('deleteBookTotal', {
    access: write,
    summary: 'Remove a total of the books',
    tags,
    params: idParams,
    response: done,
  }),
};
