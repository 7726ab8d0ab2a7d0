export { privacyRoutes } from './routes';
export {
  type ConsentOfPerson,
  checkMethods,
  type DetectedField,
  type PrivacyOverview,
  type PrivacyPolicy,
  type PrivacyPreview,
  type PrivacyReceipt,
  type PrivacyRequest,
  requestKinds,
} from './schemas';
