export { qualityRoutes } from './routes';
export { type AnomalyAnswer, type Quality, quality, qualityQuery } from './schemas';
