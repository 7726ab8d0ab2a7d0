export { trackingPlanRoutes } from './routes';
export type { TrackingPlanAnswer, TrackingPlanInput } from './schemas';
