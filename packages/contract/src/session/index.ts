export { sessionRoutes } from './routes';
export { type Me, type Membership, me, membership, mePatch } from './schemas';
