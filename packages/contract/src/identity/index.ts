export { identityRoutes } from './routes';
export {
  doubtReason,
  doubtReasons,
  type Identifier,
  type IdentityHealth,
  identifier,
  identityHealth,
  type Link,
  link,
  type Side,
  type Suspects,
  side,
  suspects,
  type VerdictPreview,
  verdictPreview,
} from './schemas';
