import type { Actor } from '@viaggio/domain/ports/access';
import type { Made } from '@viaggio/domain/ports/boards';
import type { MapComment, MapLink, MapRecord, MapVersion } from '@viaggio/domain/ports/maps';
import { isMadeBy, type Thread } from '../../usecases/maps/comments';
import type { MapWithDocument } from '../../usecases/maps/readMap';
import type { GuestNotice, MapNotice } from '../../usecases/maps/stream/visitor';
import { instantOf, optionalInstantOf } from '../handlers/wire';

const sayMade = ({ byName, at }: Made) => ({ by: byName, at: instantOf(at) });

export const base64Of = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

export const saySummary = ({ id, personas, made, updatedAt, ...map }: MapRecord) => ({
  ...map,
  id: String(id),
  personas: [...personas],
  made: sayMade(made),
  updatedAt: instantOf(updatedAt),
});

export const sayMap = ({ record, document }: MapWithDocument) => ({ ...saySummary(record), document });

export const sayVersion = ({ id, label, kind, seq, made }: MapVersion) => ({
  id: String(id),
  label,
  kind,
  seq,
  made: sayMade(made),
});

const sayReply = (comment: MapComment, asker: Actor) => ({
  id: String(comment.id),
  body: comment.body,
  mentions: [...comment.mentions],
  made: { ...sayMade(comment.made), mine: isMadeBy(comment, asker) },
  editedAt: optionalInstantOf(comment.editedAt),
});

export const sayThread = (thread: Thread, asker: Actor) => ({
  ...sayReply(thread, asker),
  at: thread.at,
  resolved: thread.resolved && { by: thread.resolved.byName, at: instantOf(thread.resolved.at) },
  replies: thread.replies.map((reply) => sayReply(reply, asker)),
});

export const sayLink = (link: MapLink) => ({
  id: String(link.id),
  kind: link.kind,
  rows: link.rows && [...link.rows],
  figures: link.figures,
  embed: link.embed,
  hasPassword: link.passwordHash !== null,
  votes: link.votes,
  made: sayMade(link.made),
  expiresAt: instantOf(link.expiresAt),
  revokedAt: optionalInstantOf(link.revokedAt),
  lastUsedAt: optionalInstantOf(link.lastUsedAt),
});

/** A notice as the stream sends it, and its id where one can go on from it. */
export const sayNotice = (notice: MapNotice) => {
  switch (notice.type) {
    case 'update': {
      const { seq, update, client } = notice.update;
      return { type: 'update' as const, seq, update: base64Of(update), client };
    }
    case 'presence':
      return { type: 'presence' as const, ...notice.presence };
    default:
      return notice;
  }
};

export const sayGuestNotice = (notice: GuestNotice) =>
  notice.type === 'presence' ? { type: 'presence' as const, ...notice.presence } : notice;
