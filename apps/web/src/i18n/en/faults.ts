/** One sentence per error code: what happened and what to do. */
export default {
  unexpected: 'Something went wrong on this page. Try again.',
  network: 'The server cannot be reached. Check the connection and try again.',
  server: 'The server could not answer. Try again in a moment.',
  refused: 'Refused:',
  status_401: 'Sign in again to go on.',
  status_403: 'Your role does not allow this. Ask an owner of the workspace.',
  status_404: 'It is not there any more.',
  status_413: 'The file is too large for this server.',
  status_429: 'Too many requests. Wait a moment and try again.',
  status_503: 'The server is starting or overloaded. Try again in a moment.',
  invalid_email_or_password: 'The email address or the password is not right.',
  catalogue_changed:
    'Somebody changed the touchpoints meanwhile. Load the page again, then repeat your change.',
  model_changed: 'Somebody changed these stages meanwhile. Load the page again, then repeat your change.',
  invitation_expired: 'This invitation has expired. Ask for a new one.',
  invitation_unknown: 'This invitation was withdrawn or used already. Ask for a new one.',
  last_owner: 'A workspace needs at least one owner.',
  setup_done: 'This Viaggio has an owner already. Sign in, or ask for an invitation.',
  unreadable_file: 'This file cannot be read. Viaggio takes XLSX, CSV, TSV, JSONL and Parquet.',
} as const;
