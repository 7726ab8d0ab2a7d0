export { jobRoutes } from './routes';
export { type Job, job } from './schemas';
