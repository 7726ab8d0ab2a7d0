import { pageOf, pageQuery, route } from '../common/index';
import { identityHealth, link } from './schemas';

const tags = ['identity'];

export const identityRoutes = {
  identityHealth: route('identityHealth', {
    access: { session: 'analyst', scope: 'read' },
    summary: 'How well fragments became people: identifiers, merges, doubts, shared devices',
    tags,
    response: identityHealth,
  }),
  listDoubtful: route('listDoubtful', {
    access: { session: 'analyst', scope: 'read' },
    summary: 'Claims that were refused, and why',
    tags,
    query: pageQuery,
    response: pageOf(link),
  }),
};
