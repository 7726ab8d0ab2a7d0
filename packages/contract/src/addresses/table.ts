/** Where everything below lives. */
export const API_PREFIX = '/api/v1';

/** The workspace a session speaks about; API keys imply theirs. */
export const WORKSPACE_HEADER = 'x-workspace';

/**
 * Method and path of every operation, under the prefix; parameters in braces. Kept apart from the schemas, so that
 * a browser can call the API without carrying them.
 */
export const addresses = {
  getSetup: ['GET', '/setup'],
  setUp: ['POST', '/setup'],
  getMe: ['GET', '/me'],
  updateMe: ['PATCH', '/me'],
  listWorkspaces: ['GET', '/workspaces'],
  createWorkspace: ['POST', '/workspaces'],
  getWorkspace: ['GET', '/workspaces/current'],
  updateWorkspace: ['PATCH', '/workspaces/current'],
  deleteWorkspace: ['DELETE', '/workspaces/current'],
  listMembers: ['GET', '/members'],
  updateMember: ['PATCH', '/members/{id}'],
  removeMember: ['DELETE', '/members/{id}'],
  listInvitations: ['GET', '/invitations'],
  invite: ['POST', '/invitations'],
  withdrawInvitation: ['DELETE', '/invitations/{id}'],
  readInvitation: ['GET', '/invitations/accept/{token}'],
  acceptInvitation: ['POST', '/invitations/accept/{token}'],
  listKeys: ['GET', '/keys'],
  createKey: ['POST', '/keys'],
  revokeKey: ['DELETE', '/keys/{id}'],
  listSources: ['GET', '/sources'],
  createSource: ['POST', '/sources'],
  updateSource: ['PATCH', '/sources/{id}'],
  deleteSource: ['DELETE', '/sources/{id}'],
  liveEvents: ['GET', '/sources/live'],
  startImport: ['POST', '/imports'],
  previewImport: ['POST', '/imports/preview'],
  listImports: ['GET', '/imports'],
  getImport: ['GET', '/imports/{id}'],
  undoImport: ['DELETE', '/imports/{id}'],
  listQuarantine: ['GET', '/quarantine'],
  editQuarantined: ['PATCH', '/quarantine/{id}'],
  replayQuarantine: ['POST', '/quarantine/replay'],
  discardQuarantined: ['DELETE', '/quarantine/{id}'],
  identityHealth: ['GET', '/identity/health'],
  listDoubtful: ['GET', '/identity/doubtful'],
  listPeople: ['GET', '/people'],
  getPerson: ['GET', '/people/{id}'],
  getTimeline: ['GET', '/people/{id}/timeline'],
  listLinks: ['GET', '/people/{id}/links'],
  mergePeople: ['POST', '/people/{id}/links'],
  previewMerge: ['POST', '/people/{id}/links/preview'],
  splitPerson: ['DELETE', '/people/{id}/links/{link}'],
  previewSplit: ['POST', '/people/{id}/links/{link}/preview'],
  getTouchpoints: ['GET', '/touchpoints'],
  putTouchpoints: ['PUT', '/touchpoints'],
  previewTouchpoint: ['POST', '/touchpoints/preview'],
  listModels: ['GET', '/models'],
  listTemplates: ['GET', '/models/templates'],
  createModel: ['POST', '/models'],
  getModel: ['GET', '/models/{id}'],
  updateModel: ['PUT', '/models/{id}'],
  deleteModel: ['DELETE', '/models/{id}'],
  makeModelDefault: ['POST', '/models/{id}/default'],
  previewEntry: ['POST', '/models/preview'],
  overview: ['POST', '/reports/overview'],
  listSignals: ['GET', '/signals'],
  getQuality: ['GET', '/quality'],
  createDemo: ['POST', '/demo'],
  removeDemo: ['DELETE', '/demo'],
  listJobs: ['GET', '/jobs'],
  getJob: ['GET', '/jobs/{id}'],
  listAudit: ['GET', '/audit'],
  getOpenApi: ['GET', '/openapi.json'],
} as const;

export type Addresses = typeof addresses;
export type OperationName = keyof Addresses;
