export { ApiError } from './apiError';
export { apiQuery, keyOf } from './apiQuery';
export {
  askPeople,
  askReport,
  type ReportAnswer,
  type ReportBody,
  type ReportName,
  reportAddress,
} from './askReport';
export {
  type AccountAccess,
  askNewPassword,
  beginSecondFactor,
  beginSso,
  type CodeKind,
  changePassword,
  endSecondFactor,
  endSession,
  type NewSecondFactor,
  readAccess,
  renewBackupCodes,
  setNewPassword,
  signIn,
  signOut,
  signOutElsewhere,
  verifyCode,
} from './auth';
export { call, upload } from './call';
export { type DownloadedFile, download } from './download';
export { listen } from './listen';
export { readPersonaPicture, sendPersonaPicture } from './personaPicture';
export { currentWorkspace, enterWorkspace } from './workspace';
