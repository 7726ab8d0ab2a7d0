import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** A web page of another origin that runs a client, unchanged from npm. */
export interface ClientPage {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves a page whose only script is the given one with the packages it imports. */
export async function clientPage(script: string): Promise<ClientPage> {
  const bundle = await build({
    stdin: { contents: script, resolveDir: fileURLToPath(new URL('.', import.meta.url)), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    define: { 'process.env.NODE_ENV': '"production"', global: 'window' },
    logLevel: 'error',
  });
  const code = bundle.outputFiles[0]!.text;
  const server: Server = createServer((request, response) => {
    const isScript = request.url?.startsWith('/client.js') ?? false;
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
    response.end(isScript ? code : '<!doctype html><title>Bottega</title><script src="/client.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no address');
  return {
    url: `http://localhost:${address.port}/prodotti/moka?utm_source=newsletter&utm_medium=email`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
