/** What a request shows its connection code with. */
export interface KeyCarrier {
  readonly authorization: string | undefined;
  readonly query: unknown;
  readonly body: unknown;
}

function field(value: unknown, name: string): string {
  if (typeof value !== 'object' || value === null) return '';
  const found = (value as Record<string, unknown>)[name];
  return typeof found === 'string' ? found : '';
}

/** Basic `base64(key:)`, with or without the colon. */
function fromBasic(header: string): string {
  const match = /^basic\s+(\S+)$/i.exec(header);
  if (!match?.[1]) return '';
  return Buffer.from(match[1], 'base64').toString('utf8').replace(/:.*$/s, '');
}

const fromBearer = (header: string): string => /^bearer\s+(\S+)$/i.exec(header)?.[1] ?? '';

/** The connection code of a request: from Basic, the body, the query, or Bearer; '' when there is none. */
export function writeKeyOf({ authorization = '', query, body }: KeyCarrier): string {
  return (
    fromBasic(authorization) ||
    field(body, 'writeKey') ||
    field(query, 'writeKey') ||
    fromBearer(authorization)
  );
}
