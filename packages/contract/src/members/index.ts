export { memberRoutes } from './routes';
export { type Member, member, memberPatch, placeLimit } from './schemas';
