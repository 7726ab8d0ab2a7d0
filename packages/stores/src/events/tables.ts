/** Tables whose rows are of a workspace: whatever is erased is looked for in all of them. */
export const WORKSPACE_TABLES = [
  'events',
  'message_ids',
  'quarantine',
  'owners',
  'journeys',
  'stays',
  'signals',
  'key_sources',
  'picked',
] as const;
