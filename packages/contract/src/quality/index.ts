export { qualityRoutes } from './routes';
export { type Quality, quality, qualityQuery } from './schemas';
