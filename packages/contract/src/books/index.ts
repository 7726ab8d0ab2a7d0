export { bookRoutes } from './routes';
export {
  type BookFile,
  type BookTotalAnswer,
  bookColumns,
  bookFile,
  type ExplainedTotalAnswer,
} from './schemas';
