import type { GuestView } from './guestViews';
import type { GoneNotice, GuestNotice, MapNotice, NoticeStream, Visitor } from './visitor';
import type { Watched } from './watched';

/** Sends what is new to one reader. False when it is over. */
export type Send<Notice> = (
  watched: Watched,
  visitor: Visitor,
  stream: NoticeStream<Notice>,
) => Promise<boolean>;

/** Who has a number the map never reached (it was brought back from a backup) is given everything. */
async function startAgain(watched: Watched, visitor: Visitor): Promise<void> {
  const news = await watched.newsAfter(visitor.cursor);
  if (news && visitor.cursor > news.seq) visitor.cursor = -1;
}

/** To members: updates of the shared document, and all that is beside it. */
export const sendUpdates = (): Send<MapNotice> => {
  let begun = false;
  return async (watched, visitor, stream) => {
    if (!begun) await startAgain(watched, visitor);
    begun = true;
    const news = visitor.over === undefined ? await watched.newsAfter(visitor.cursor) : undefined;
    if (news === undefined) return sayGone(visitor, stream);
    for (const update of news.updates) {
      if (stream.closed.aborted) return false;
      await stream.send({ type: 'update', update });
      visitor.cursor = Math.max(visitor.cursor, update.seq);
    }
    visitor.cursor = Math.max(visitor.cursor, news.seq);
    for (const presence of visitor.takePresences()) await stream.send({ type: 'presence', presence });
    for (const what of visitor.takeChanged()) await stream.send({ type: 'changed', what });
    return true;
  };
};

async function sayGone(visitor: Visitor, stream: NoticeStream<GoneNotice>): Promise<false> {
  await stream.send({ type: 'gone', code: visitor.over ?? 'map_not_found' });
  return false;
}

const THE_MAP = { card: null, row: null, stage: null };

/**
 * To a guest: the map as they may see it, then what becomes another in that. An update would carry everything, what is
 * hidden too; so none is sent. Where members are may be a place that is hidden: only that they are there is told.
 */
export const sendView = (viewAt: (seq: number) => Promise<GuestView>): Send<GuestNotice> => {
  let sent: GuestView | undefined;
  return async (watched, visitor, stream) => {
    const news = visitor.over === undefined ? await watched.newsAfter(visitor.cursor) : undefined;
    if (news === undefined) return sayGone(visitor, stream);
    const view = sent === undefined || sent.seq < news.seq ? await viewAt(news.seq) : sent;
    const { seq, document } = view;
    if (sent === undefined) await stream.send({ type: 'map', seq, document });
    else if (view !== sent) await sendChange(view, sent, stream);
    sent = view;
    for (const { at, ...presence } of visitor.takePresences()) {
      await stream.send({ type: 'presence', presence: { ...presence, at: at && THE_MAP } });
    }
    return true;
  };
};

/** Changes where guests do not look are none to them. */
async function sendChange(
  view: GuestView,
  sent: GuestView,
  stream: NoticeStream<GuestNotice>,
): Promise<void> {
  const change = view.changeFrom(sent.document);
  if (Object.keys(change).length > 0) await stream.send({ type: 'change', seq: view.seq, change });
}
