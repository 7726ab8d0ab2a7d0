export { bookRoutes } from './routes';
export type { BookTotalAnswer, ExplainedTotalAnswer } from './schemas';
