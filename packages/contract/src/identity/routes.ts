import { done, idParams, pageOf, pageQuery, route } from '../common/index';
import { identityHealth, link, suspects, verdictInput, verdictPreview } from './schemas';

const tags = ['identity'];
const read = { session: 'analyst', scope: 'read' } as const;
const write = { session: 'editor', scope: 'write' } as const;

export const identityRoutes = {
  identityHealth: route('identityHealth', {
    access: read,
    summary: 'How well fragments became people: identifiers, merges, doubts, shared devices',
    tags,
    response: identityHealth,
  }),
  listDoubtful: route('listDoubtful', {
    access: read,
    summary: 'Claims that were refused, and why',
    tags,
    query: pageQuery,
    response: pageOf(link),
  }),
  listSuspects: route('listSuspects', {
    access: read,
    summary: 'People of very many identifiers, devices that several people use, and what was decided of them',
    tags,
    response: suspects,
  }),
  previewVerdict: route('previewVerdict', {
    access: write,
    summary: 'What saying that many share an identifier would do',
    tags,
    body: verdictInput.pick({ id: true }),
    response: verdictPreview,
  }),
  decideIdentity: route('decideIdentity', {
    access: write,
    summary:
      'Decide that somebody, or all who used a device, is one person (`one`), or that many share an identifier, which then joins nobody (`shared`); holds against whatever is claimed later',
    tags,
    body: verdictInput,
    response: done,
  }),
  takeBackVerdict: route('takeBackVerdict', {
    access: write,
    summary: 'Take such a decision back: who is who is again what the claims say',
    tags,
    params: idParams,
    response: done,
  }),
};
