import type { FastifyInstance, FastifyReply } from 'fastify';

interface Unsubscribed<List> {
  readonly list: List;
  readonly workspace: number;
  readonly member: number;
}
type Words = Readonly<Record<'title' | 'ask' | 'button' | 'done' | 'wrong', string>>;

export interface UnsubscribeDeps<List extends string> {
  /** Whose mail a token switches off, and which; undefined: none of ours. */
  readonly readToken: (token: string) => Unsubscribed<List> | undefined;
  readonly switchOff: (mail: Unsubscribed<List>) => Promise<void>;
  readonly words: Readonly<Record<'it' | 'en', Readonly<Record<List, Words>>>>;
  /** Whose words are said where a token is none of ours. */
  readonly usual: List;
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
 * The address in every mail that comes by itself. Readers' programs fetch addresses to look at them, so looking asks and only sending
 * switches off: by the button, or by the mail program itself (RFC 8058, one click).
 */
export function unsubscribeRoutes<List extends string>({
  readToken,
  switchOff,
  words,
  usual,
}: UnsubscribeDeps<List>) {
  return async (app: FastifyInstance): Promise<void> => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', { parseAs: 'string', bodyLimit: 4_096 }, (_request, _body, done) =>
      done(null),
    );
    const languageOf = (accepted: string | undefined): 'it' | 'en' =>
      /^\s*it\b/i.test(accepted ?? '') ? 'it' : 'en';
    app.get('/mail/stop/:token', async (request, reply) => {
      const language = languageOf(request.headers['accept-language']);
      const found = readToken((request.params as { token: string }).token);
      const text = words[language][found?.list ?? usual];
      if (found === undefined) {
        return send(reply, 404, page(language, text.title, `<p>${text.wrong}</p>`));
      }
      const form = `<p>${text.ask}</p><form method="post"><button>${text.button}</button></form>`;
      return send(reply, 200, page(language, text.title, form));
    });
    app.post('/mail/stop/:token', async (request, reply) => {
      const language = languageOf(request.headers['accept-language']);
      const found = readToken((request.params as { token: string }).token);
      const text = words[language][found?.list ?? usual];
      if (found === undefined) {
        return send(reply, 404, page(language, text.title, `<p>${text.wrong}</p>`));
      }
      await switchOff(found);
      return send(reply, 200, page(language, text.title, `<p>${text.done}</p>`));
    });
  };
}
