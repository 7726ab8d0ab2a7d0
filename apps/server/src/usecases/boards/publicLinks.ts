import { expiryOf } from '@viaggio/domain/boards';
import type { LinkTarget, PublicLink } from '@viaggio/domain/ports/boards';
import { AppError } from '@viaggio/domain/shared';
import { createToken, hashSecret } from '../keys/secrets';
import { type BoardDeps, found, type Reader, type Writer } from './deps';

type Deps = Pick<BoardDeps, 'boards' | 'control' | 'now'>;

export interface LinkWish extends LinkTarget {
  readonly days: number;
}

/**
 * Makes a link that shows something without an account. Its token is answered here and never again: the store keeps a
 * hash. What its maker may not see, it does not show.
 */
export async function createPublicLink(
  deps: Deps,
  { workspace, actor, places }: Writer & Reader,
  { dashboard, savedReport, days }: LinkWish,
): Promise<{ readonly link: PublicLink; readonly token: string }> {
  const token = createToken();
  const expiresAt = expiryOf(deps.now(), days);
  const target = { dashboard, savedReport };
  const made = { ...target, tokenHash: hashSecret(token), places, expiresAt };
  const id = found(
    await deps.boards.createLink(workspace, actor, made),
    dashboard === null ? 'saved_report_not_found' : 'dashboard_not_found',
  );
  await deps.control.audit.record({
    workspace,
    actor,
    action: 'public_link.created',
    target: `public_link:${id}`,
    detail: { dashboard, savedReport, expiresAt: new Date(expiresAt).toISOString(), places: [...places] },
  });
  const link = (await deps.boards.listLinks(workspace)).find((one) => one.id === id);
  return { link: found(link, 'public_link_not_found'), token };
}

export async function revokePublicLink(deps: Deps, { workspace, actor }: Writer, id: number): Promise<void> {
  found(await deps.boards.revokeLink(workspace, id, deps.now()), 'public_link_not_found');
  await deps.control.audit.record({
    workspace,
    actor,
    action: 'public_link.revoked',
    target: `public_link:${id}`,
  });
}

/** The same for a link that is over, was revoked or never was. */
export const linkUnknown = (): AppError =>
  new AppError(
    'public_link_not_found',
    'This link shows nothing any more: ask whoever gave it to you for a new one.',
    {
      status: 404,
    },
  );
