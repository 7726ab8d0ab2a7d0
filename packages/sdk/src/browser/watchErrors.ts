import { redact } from '../core/address';
import type { Watch } from './watch';

/** Errors in the page's own scripts. Those of extensions and of other sites are not the page's. */
export function watchErrors({ once }: Watch): void {
  const { origin } = location;
  const tell = (said: unknown, where: string): void => {
    const [, file] = where.split(origin);
    const message = redact(String(said)).slice(0, 150);
    if (file === undefined || /^ResizeObserver/.test(message)) return;
    once('JavaScript Error', message, { message, file: redact(/^[^?#\s)]*/.exec(file)![0]) });
  };
  // Images that do not load are told by the same event, without a message.
  addEventListener(
    'error',
    ({ message, filename, lineno }) => message && tell(message, `${filename}:${lineno}`),
  );
  addEventListener('unhandledrejection', ({ reason }) => tell(reason, String(reason?.stack)));
}
