import type { ErrorBody } from '@viaggio/contract/common';
import { AppError } from '@viaggio/domain/shared';
import { TooManyAttempts } from '../../usecases/session/limitPasswordAttempts';

export interface Refusal {
  readonly status: number;
  readonly body: ErrorBody;
  /** Seconds; undefined when waiting does not help. */
  readonly retryAfter: number | undefined;
  /** Ours to mend: logged, and said in general words. */
  readonly isFault: boolean;
}

/** What the framework refuses before any handler sees it. */
const FRAMEWORK: Readonly<Record<string, readonly [status: number, code: string, message: string]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: [413, 'body_too_large', 'The body is larger than this server takes.'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [415, 'unsupported_media_type', 'Send the body as application/json.'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: [400, 'invalid_length', 'The body is not as long as it says.'],
  FST_ERR_CTP_INVALID_JSON_BODY: [400, 'invalid_json', 'The body is not valid JSON.'],
  FST_ERR_BAD_URL: [400, 'invalid_address', 'The address is not valid.'],
  FST_ERR_ASYNC_CONSTRAINT: [400, 'invalid_address', 'The address is not valid.'],
  FST_ERR_MAX_LIMIT: [414, 'address_too_long', 'The address is too long.'],
  FST_REQ_FILE_TOO_LARGE: [413, 'file_too_large', 'The file is larger than this server takes.'],
  FST_INVALID_MULTIPART_CONTENT_TYPE: [
    415,
    'unsupported_media_type',
    'Send the form as multipart/form-data.',
  ],
  FST_PARTS_LIMIT: [400, 'invalid_form', 'The form has too many parts.'],
  FST_FIELDS_LIMIT: [400, 'invalid_form', 'The form has too many fields.'],
  FST_FILES_LIMIT: [400, 'invalid_form', 'Send one file at a time.'],
  FST_PROTO_VIOLATION: [400, 'invalid_form', 'The form has a field with a name that is not allowed.'],
};

const LATER_SECONDS = 5;

/** Maps whatever was thrown to the one shape of a refusal. Messages of faults stay here. */
export function refusalOf(thrown: unknown): Refusal {
  if (thrown instanceof AppError) return refusalOfAppError(thrown);
  const { code, statusCode } = (thrown ?? {}) as { code?: unknown; statusCode?: unknown };
  const known = typeof code === 'string' ? FRAMEWORK[code] : undefined;
  if (known) return plain(...known);
  if (isDatabaseAway(thrown)) {
    return {
      ...plain(503, 'control_store_unavailable', 'The database does not answer. Try again.'),
      retryAfter: LATER_SECONDS,
      isFault: true,
    };
  }
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500) {
    return plain(statusCode, 'bad_request', 'The request is not valid.');
  }
  return { ...plain(500, 'internal_error', 'Something went wrong on our side.'), isFault: true };
}

function refusalOfAppError(error: AppError): Refusal {
  const { code, message, field, status } = error;
  const isFault = status >= 500;
  const said = status === 500 ? 'Something went wrong on our side.' : message;
  return {
    status,
    body: { error: { code, message: said, ...(field === undefined ? {} : { field }) } },
    retryAfter: error instanceof TooManyAttempts ? error.retryAfter : laterOf(status),
    isFault,
  };
}

const laterOf = (status: number): number | undefined =>
  status === 503 || status === 429 ? LATER_SECONDS : undefined;

const plain = (status: number, code: string, message: string): Refusal => ({
  status,
  body: { error: { code, message } },
  retryAfter: undefined,
  isFault: false,
});

const AWAY_IN_WORDS =
  /^(Connection terminated|timeout exceeded when trying to connect|Client (was closed|has encountered))/;

/**
 * PostgreSQL went away in the middle of a question (classes 57P and 08), has no connection left (53300), or its
 * socket is closed, which the driver says in words only.
 */
function isDatabaseAway(thrown: unknown, depth = 0): boolean {
  if (!(thrown instanceof Error) || depth > 4) return false;
  const { code, syscall } = thrown as { code?: unknown; syscall?: unknown };
  if (syscall === 'connect') return true;
  if (typeof code === 'string' && /^(57P0[1-3]|53300|08\w{3}|ECONNRESET|EPIPE)$/.test(code)) return true;
  if (AWAY_IN_WORDS.test(thrown.message)) return true;
  // Libraries wrap what the driver said.
  return isDatabaseAway(thrown.cause, depth + 1);
}
