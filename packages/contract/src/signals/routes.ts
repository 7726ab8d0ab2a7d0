import { pageOf, route } from '../common/index';
import { signal, signalQuery } from './schemas';

export const signalRoutes = {
  listSignals: route('listSignals', {
    access: { session: 'viewer', scope: 'read' },
    summary: 'What customers expressed: answers, reviews, ratings, messages, return reasons; latest first',
    tags: ['signals'],
    query: signalQuery,
    response: pageOf(signal),
  }),
};
