export { todayRoutes } from './routes';
export type { Today, TodayCall, TodayFinding } from './schemas';
