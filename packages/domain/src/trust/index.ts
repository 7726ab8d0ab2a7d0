export {
  assessTrust,
  isVerified,
  TRUST_THRESHOLDS,
  type Trust,
  type TrustComponent,
  type TrustComponentId,
  type TrustLevel,
  type TrustMeasures,
} from './assessTrust';
export { volumeShare } from './volumeShare';
