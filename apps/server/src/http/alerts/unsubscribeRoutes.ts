import type { FastifyInstance, FastifyReply } from 'fastify';

export interface UnsubscribeDeps {
  /** Whose mail a token switches off; undefined: none of ours. */
  readonly readToken: (token: string) => { readonly workspace: number; readonly member: number } | undefined;
  readonly switchOff: (workspace: number, member: number) => Promise<void>;
  readonly words: Readonly<
    Record<'it' | 'en', Readonly<Record<'title' | 'ask' | 'button' | 'done' | 'wrong', string>>>
  >;
}

/** Nothing runs here and nothing is fetched; the one form sends to this page itself. */
const POLICY = "default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const page = (language: 'it' | 'en', title: string, body: string): string =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${title} · Viaggio</title></head><body><main><h1>${title}</h1>${body}</main></body></html>`;

function send(reply: FastifyReply, status: number, html: string): FastifyReply {
  return reply
    .code(status)
    .header('content-security-policy', POLICY)
    .header('cache-control', 'no-store')
    .header('referrer-policy', 'no-referrer')
    .header('x-content-type-options', 'nosniff')
    .type('text/html; charset=utf-8')
    .send(html);
}

/**
 * The address in every morning mail. Readers' programs fetch addresses to look at them, so looking asks and only sending
 * switches off: by the button, or by the mail program itself (RFC 8058, one click).
 */
export function unsubscribeRoutes({ readToken, switchOff, words }: UnsubscribeDeps) {
  return async (app: FastifyInstance): Promise<void> => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', { parseAs: 'string', bodyLimit: 4_096 }, (_request, _body, done) =>
      done(null),
    );
    const languageOf = (accepted: string | undefined): 'it' | 'en' =>
      /^\s*it\b/i.test(accepted ?? '') ? 'it' : 'en';
    app.get('/mail/stop/:token', async (request, reply) => {
      const language = languageOf(request.headers['accept-language']);
      const text = words[language];
      const { token } = request.params as { token: string };
      if (readToken(token) === undefined) {
        return send(reply, 404, page(language, text.title, `<p>${text.wrong}</p>`));
      }
      const form = `<p>${text.ask}</p><form method="post"><button>${text.button}</button></form>`;
      return send(reply, 200, page(language, text.title, form));
    });
    app.post('/mail/stop/:token', async (request, reply) => {
      const language = languageOf(request.headers['accept-language']);
      const text = words[language];
      const found = readToken((request.params as { token: string }).token);
      if (found === undefined) {
        return send(reply, 404, page(language, text.title, `<p>${text.wrong}</p>`));
      }
      await switchOff(found.workspace, found.member);
      return send(reply, 200, page(language, text.title, `<p>${text.done}</p>`));
    });
  };
}
