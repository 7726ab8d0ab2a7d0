import * as z from 'zod';
import { done, language, route } from '../common/index';
import { job } from '../jobs/index';
import { selling, wish } from '../workspaces/index';

const tags = ['demo'];

export const demoRoutes = {
  createDemo: route('createDemo', {
    access: { session: 'member', scope: null },
    summary:
      'Make the example: a workspace of its own with simulated customers. Answers the one there is, if any',
    tags,
    body: z.object({
      language: language.optional(),
      sells: selling.optional(),
      wants: z.array(wish).max(6).optional(),
      customers: z.number().int().min(100).max(100_000).optional(),
    }),
    response: z.object({ workspaceId: z.string(), job }),
  }),
  removeDemo: route('removeDemo', {
    access: { session: 'member', scope: null },
    summary: 'Remove the example workspace of the caller and all its data',
    tags,
    response: done,
  }),
};
