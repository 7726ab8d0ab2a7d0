import type { ErrorBody } from '@viaggio/contract/common';

/** A refusal of the server, or of the network. `code` finds the words in the language files. */
export class ApiError extends Error {
  readonly code: string;
  readonly status: number;
  readonly field: string | undefined;

  constructor(status: number, code: string, message: string, field?: string) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.status = status;
    this.field = field;
  }
}

/** Reads a refused answer, whoever wrote it: the application, the sign-in library or a proxy in between. */
export async function readRefusal(response: Response): Promise<ApiError> {
  const body = (await response.json().catch(() => null)) as
    | (Partial<ErrorBody> & { code?: string; message?: string })
    | null;
  if (body?.error && typeof body.error === 'object') {
    return new ApiError(response.status, body.error.code, body.error.message, body.error.field);
  }
  const code = body?.code?.toLowerCase() ?? `status_${response.status}`;
  return new ApiError(response.status, code, body?.message ?? response.statusText);
}
