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
} from './schemas';
