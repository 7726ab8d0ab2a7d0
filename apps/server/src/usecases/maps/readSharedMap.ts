import { hideSmall, LEAST_SHOWN, resolvePeriod } from '@viaggio/domain/boards';
import { type MapDocument, withoutSmallFigures } from '@viaggio/domain/maps';
import type { AttemptLimiter } from '@viaggio/domain/ports/authentication';
import type { MapLink } from '@viaggio/domain/ports/maps';
import type { Workspace } from '@viaggio/domain/ports/workspaces';
import { AppError } from '@viaggio/domain/shared';
import type { RunReport } from '../boards/deps';
import { limitPasswordAttempts } from '../session/limitPasswordAttempts';
import type { MapDeps } from './deps';
import { openLink } from './links';
import { isPassword } from './passwords';
import { linkIsOver } from './refusals';

type Deps = Pick<MapDeps, 'maps' | 'rooms' | 'control' | 'now'> & {
  readonly limiter: AttemptLimiter;
  readonly runReport: RunReport;
};

/** Of the images of one page, together. */
const MOST_IMAGE_BYTES = 12 * 1024 * 1024;

export interface SharedMap {
  readonly workspace: Workspace;
  readonly expiresAt: number;
  readonly document: MapDocument;
  readonly images: readonly { readonly id: string; readonly type: string; readonly body: Uint8Array }[];
  readonly figures: { readonly asOf: string; readonly data: unknown } | null;
}

export interface Visitor {
  readonly token: string;
  readonly password: string | undefined;
  readonly ip: string;
}

/** What a link shows to whoever holds it: chosen rows, and figures without people. */
export async function readSharedMap(deps: Deps, visitor: Visitor): Promise<SharedMap> {
  const link = await openLink(deps, visitor.token, 'share');
  await checkPassword(deps, link, visitor);
  const workspace = await deps.control.workspaces.find(link.workspace);
  if (workspace === undefined) throw linkIsOver();
  const { document } = await deps.rooms.read(link.workspace, link.map);
  const shown = showTo(document, link.rows);
  await deps.maps.noteLinkUsed(link.workspace, link.id, deps.now());
  return {
    workspace,
    expiresAt: link.expiresAt,
    document: shown,
    images: await imagesOf(deps, link, shown),
    figures: link.figures ? await figuresOf(deps, link, shown, workspace.timeZone) : null,
  };
}

async function checkPassword({ limiter }: Deps, link: MapLink, { password, ip }: Visitor): Promise<void> {
  if (link.passwordHash === null) return;
  if (password === undefined || password === '') {
    throw new AppError('password_needed', 'This link asks for a password.', {
      status: 401,
      field: 'password',
    });
  }
  const forget = await limitPasswordAttempts(limiter, { email: `map-link:${link.id}`, ip });
  if (!(await isPassword(password, link.passwordHash))) {
    throw new AppError('password_wrong', 'This is not the password of the link.', {
      status: 401,
      field: 'password',
    });
  }
  await forget();
}

/**
 * Rows that are shown, and their cards. Names of those who answer for something, notes, votes and the timer of a workshop
 * stay in the house, and so do drafted figures of few people.
 */
export function showTo(document: MapDocument, rows: readonly string[] | null): MapDocument {
  const chosen = document.rows.filter(({ id, hidden }) => (rows === null ? !hidden : rows.includes(id)));
  const ids = new Set(chosen.map(({ id }) => id));
  const shown = {
    ...document,
    rows: chosen.map((row) => ({ ...row, hidden: false })),
    cards: document.cards.filter(({ row }) => ids.has(row)).map((card) => ({ ...card, owner: '' })),
    stickies: [],
    votes: [],
    timer: null,
  };
  return withoutSmallFigures(shown, LEAST_SHOWN);
}

async function imagesOf({ maps }: Deps, { workspace, map }: MapLink, { cards }: MapDocument) {
  const images: SharedMap['images'][number][] = [];
  let bytes = 0;
  for (const id of new Set(cards.flatMap(({ image }) => image ?? []))) {
    const image = await maps.findImage(workspace, map, id);
    if (image === undefined || bytes + image.body.length > MOST_IMAGE_BYTES) continue;
    bytes += image.body.length;
    images.push({ id, ...image });
  }
  return images;
}

/** The last 30 days. A map whose model is gone is shown without. */
async function figuresOf(
  { runReport, now }: Deps,
  { workspace, places }: MapLink,
  { model }: MapDocument,
  timeZone: string,
): Promise<SharedMap['figures']> {
  const period = resolvePeriod({ last: 'P30D' }, { now: now(), timeZone });
  const question = { period, ...(model !== null && { model }) };
  try {
    const { asOf, data } = await runReport('overview', question, { workspace, places });
    return { asOf, data: hideSmall('overview', data) };
  } catch (fault) {
    if (fault instanceof AppError && fault.status < 500) return null;
    throw fault;
  }
}
