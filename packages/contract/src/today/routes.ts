import { route } from '../common/index';
import { today, todayQuery } from './schemas';

export const todayRoutes = {
  getToday: route('getToday', {
    access: { session: 'viewer', scope: 'read' },
    summary:
      'What changed since yesterday, whom to call, which connections are silent, what waits for a decision',
    tags: ['today'],
    query: todayQuery,
    response: today,
  }),
};
