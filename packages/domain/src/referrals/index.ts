export { codeKey, codeOf } from './code';
export { isSite, linkOfCode } from './linkOfCode';
export {
  type Acceptance,
  type Brought,
  type CodeResult,
  type OwnedCode,
  type Referrals,
  type Spending,
  tellReferrals,
} from './tellReferrals';
export { USUAL_CHOICES, USUAL_QUESTION } from './usualQuestion';
