import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** Whom the provider vouches for. */
export interface Vouched {
  readonly sub: string;
  readonly email: string;
  readonly email_verified: boolean;
  readonly name: string;
}

const CLIENT = { id: 'viaggio', secret: 'secret of the client' } as const;
const encode = (value: object | Buffer): string =>
  (Buffer.isBuffer(value) ? value : Buffer.from(JSON.stringify(value))).toString('base64url');

interface Grant {
  readonly challenge: string;
  readonly nonce: string | null;
  readonly redirectUri: string;
}

/**
 * A small OpenID provider (Core 1.0, code flow with PKCE): discovery, keys, authorisation without a screen, tokens. It
 * holds clients to what they must do: the secret, the redirect address, the verifier, one use of a code.
 */
export async function startProvider() {
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const grants = new Map<string, Grant>();
  const state = {
    vouched: { sub: 's1', email: 'anna@bottega.it', email_verified: true, name: 'Anna' } as Vouched,
    /** Signs with a key that is not among those it publishes. */
    isForged: false,
    /** Answers with another nonce than it was given. */
    isReplayed: false,
    refuses: false,
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const say = (response: ServerResponse, body: object, status = 200): void => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };

  function authorise(query: URLSearchParams, response: ServerResponse): void {
    const back = new URL(query.get('redirect_uri')!);
    back.searchParams.set('state', query.get('state')!);
    if (state.refuses) back.searchParams.set('error', 'access_denied');
    else {
      const code = randomBytes(12).toString('hex');
      grants.set(code, {
        challenge: query.get('code_challenge')!,
        nonce: query.get('nonce'),
        redirectUri: query.get('redirect_uri')!,
      });
      back.searchParams.set('code', code);
    }
    response.writeHead(302, { location: back.href }).end();
  }

  function idToken(nonce: string | null): string {
    const now = Math.floor(Date.now() / 1_000);
    const said = state.isReplayed ? 'another' : nonce;
    const claims = { ...state.vouched, iss: issuer, aud: CLIENT.id, iat: now, exp: now + 60, nonce: said };
    const body = `${encode({ alg: 'RS256', kid: 'k1', typ: 'JWT' })}.${encode(claims)}`;
    const key = state.isForged ? stranger.privateKey : keys.privateKey;
    return `${body}.${encode(sign('RSA-SHA256', Buffer.from(body), key))}`;
  }

  async function grant(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const form = new URLSearchParams(await text(request));
    const basic = Buffer.from(
      (request.headers.authorization ?? '').replace('Basic ', ''),
      'base64',
    ).toString();
    const secret = form.get('client_secret') ?? decodeURIComponent(basic.split(':')[1] ?? '');
    const held = grants.get(form.get('code') ?? '');
    grants.delete(form.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const isGood =
      held?.challenge === challenge &&
      held.redirectUri === form.get('redirect_uri') &&
      secret.replaceAll('+', ' ') === CLIENT.secret;
    if (!isGood || held === undefined) return say(response, { error: 'invalid_grant' }, 400);
    say(response, {
      access_token: 'access',
      token_type: 'Bearer',
      expires_in: 60,
      id_token: idToken(held.nonce),
    });
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', issuer);
    if (url.pathname === '/authorize') return authorise(url.searchParams, response);
    if (url.pathname === '/token') return grant(request, response);
    if (url.pathname === '/userinfo') return say(response, state.vouched);
    if (url.pathname === '/jwks') {
      const jwk = keys.publicKey.export({ format: 'jwk' });
      return say(response, { keys: [{ ...jwk, kid: 'k1', alg: 'RS256', use: 'sig' }] });
    }
    say(response, {
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      userinfo_endpoint: `${issuer}/userinfo`,
      jwks_uri: `${issuer}/jwks`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
    });
  }

  return {
    issuer,
    client: CLIENT,
    state,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
