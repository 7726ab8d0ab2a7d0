import * as z from 'zod';
import { route } from '../common/index';
import { cellPeople, reportQuery } from './common';
import { overviewAnswer, overviewInput } from './overview';

export const reportRoutes = {
  overview: route('overview', {
    access: { session: 'viewer', scope: 'read' },
    summary: 'The living map: every stage with its people, touchpoints, feelings, words and value at stake',
    tags: ['reports'],
    query: reportQuery,
    body: overviewInput,
    response: z.union([overviewAnswer, cellPeople]),
  }),
};
