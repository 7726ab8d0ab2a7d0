export { privacyRoutes } from './routes';
export type {
  ConsentOfPerson,
  DetectedField,
  PrivacyOverview,
  PrivacyPolicy,
  PrivacyPreview,
  PrivacyReceipt,
  PrivacyRequest,
} from './schemas';
