export { wordOfMouthRoutes } from './routes';
export type {
  HeardInput,
  HeardPage,
  HeardQuestion,
  ReferralCode,
  ReferralReport,
  ReferralSettings,
  Till,
  TillEntry,
  TillPage,
} from './schemas';
