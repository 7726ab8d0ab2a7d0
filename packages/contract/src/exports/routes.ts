import * as z from 'zod';
import { route } from '../common/index';
import {
  cellExportBody,
  cellExportParams,
  cellExportQuery,
  exportParams,
  exportQuery,
  exportTypes,
} from './schemas';

/** Names and addresses leave the house: looking at them is not enough to take them along. */
const file = {
  access: { session: 'analyst', scope: 'read' },
  tags: ['exports'],
  wire: 'file',
  types: Object.values(exportTypes),
  response: z.string(),
} as const;

export const exportRoutes = {
  exportData: route('exportData', {
    ...file,
    summary: 'People, interactions, journeys or events as one file, streamed',
    params: exportParams,
    query: exportQuery,
  }),
  exportCell: route('exportCell', {
    ...file,
    summary:
      'All people behind one cell of a report, as one file: the body is the report’s, `people` the cell',
    params: cellExportParams,
    query: cellExportQuery,
    body: cellExportBody,
  }),
};
