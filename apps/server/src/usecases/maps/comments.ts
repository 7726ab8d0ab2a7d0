import type { Actor, MemberRole } from '@viaggio/domain/ports/access';
import type { MapComment, MapRecord, NewMapComment } from '@viaggio/domain/ports/maps';
import { AppError } from '@viaggio/domain/shared';
import { type MapDeps, type MapPlace, type MapWriter, tellChange } from './deps';
import type { Mention } from './mailMentions';
import { findMap } from './readMap';
import { commentNotFound } from './refusals';

const MOST_COMMENTS = 5_000;

type Deps = Pick<MapDeps, 'maps' | 'control' | 'signals'> & {
  /** Tells these users that a comment mentions them. */
  readonly tellMentioned: (mention: Mention, users: readonly string[]) => Promise<void>;
};

/** A comment that opens a thread, with its answers. */
export interface Thread extends MapComment {
  readonly replies: readonly MapComment[];
}

export async function listThreads(deps: Pick<MapDeps, 'maps'>, place: MapPlace): Promise<Thread[]> {
  await findMap(deps, place);
  const comments = await deps.maps.listComments(place.workspace, place.map);
  const replies = new Map<number, MapComment[]>();
  for (const comment of comments) {
    if (comment.answers !== null)
      replies.set(comment.answers, [...(replies.get(comment.answers) ?? []), comment]);
  }
  return comments
    .filter(({ answers }) => answers === null)
    .map((comment) => ({ ...comment, replies: replies.get(comment.id) ?? [] }));
}

/** Answers the thread it is in. */
export async function createComment(
  deps: Deps,
  who: MapWriter,
  place: MapPlace,
  comment: NewMapComment,
): Promise<Thread> {
  await refuseStrangers(deps, who.workspace, comment.mentions);
  const map = await findMap(deps, place);
  const { length } = await deps.maps.listComments(place.workspace, place.map);
  if (length >= MOST_COMMENTS) {
    throw new AppError(
      'too_many_comments',
      'There are too many comments on this map: remove old ones first.',
      {
        status: 409,
      },
    );
  }
  const id = await deps.maps.createComment(place.workspace, place.map, who.actor, comment);
  if (id === undefined) throw commentNotFound();
  await tellChange(deps, place.map, 'comments');
  const thread = await threadOf(deps, place, id);
  await tellOthers(deps, who, { map, thread, id }, comment.mentions);
  return thread;
}

interface Written {
  readonly map: MapRecord;
  readonly thread: Thread;
  /** Of the comment in it. */
  readonly id: number;
}

/** Nobody needs to be told of what they wrote themselves. */
async function tellOthers(
  deps: Deps,
  { workspace, actor }: MapWriter,
  { map, thread, id }: Written,
  users: readonly string[],
): Promise<void> {
  const comment = [thread, ...thread.replies].find((one) => one.id === id);
  if (comment === undefined) return;
  const { body, made } = comment;
  await deps.tellMentioned(
    { workspace, by: made.byName, map: { id: map.id, name: map.name }, comment: { id, body, at: thread.at } },
    users.filter((user) => actor.kind !== 'member' || actor.id !== user),
  );
}

export interface CommentChange {
  readonly body?: string | undefined;
  readonly mentions?: readonly string[] | undefined;
  readonly resolved?: boolean | undefined;
}

export async function changeComment(
  deps: Deps,
  who: MapWriter,
  place: MapPlace & { readonly comment: number },
  { resolved, ...words }: CommentChange,
): Promise<Thread> {
  const comment = await findComment(deps, place);
  const isReworded = words.body !== undefined || words.mentions !== undefined;
  if (isReworded && !isMadeBy(comment, who.actor)) {
    throw new AppError('comment_of_another', 'Only who wrote a comment changes its words.', { status: 403 });
  }
  if (resolved !== undefined && comment.answers !== null) {
    throw new AppError('comment_is_answer', 'Resolve the comment that opens the thread.', {
      field: 'resolved',
    });
  }
  await refuseStrangers(deps, who.workspace, words.mentions ?? []);
  const change = { ...words, ...(resolved !== undefined && { resolved: resolved ? who.actor : null }) };
  const done = await deps.maps.updateComment(place.workspace, place.map, place.comment, change);
  if (!done) throw commentNotFound();
  await tellChange(deps, place.map, 'comments');
  const thread = await threadOf(deps, place, place.comment);
  const known = new Set(comment.mentions.map(({ id }) => id));
  const added = (words.mentions ?? []).filter((user) => !known.has(user));
  if (added.length > 0) {
    await tellOthers(deps, who, { map: await findMap(deps, place), thread, id: place.comment }, added);
  }
  return thread;
}

/** Owners may remove what others wrote. */
export async function removeComment(
  deps: Omit<Deps, 'tellMentioned'>,
  who: MapWriter & { readonly role: MemberRole },
  place: MapPlace & { readonly comment: number },
): Promise<void> {
  const comment = await findComment(deps, place);
  if (!isMadeBy(comment, who.actor) && who.role !== 'owner') {
    throw new AppError('comment_of_another', 'Only who wrote a comment, or an owner, removes it.', {
      status: 403,
    });
  }
  if (!(await deps.maps.removeComment(place.workspace, place.map, place.comment))) throw commentNotFound();
  await tellChange(deps, place.map, 'comments');
}

export const isMadeBy = ({ made }: Pick<MapComment, 'made'>, { kind, id }: Actor): boolean =>
  made.by.kind === kind && made.by.id === id;

async function findComment(
  { maps }: Pick<MapDeps, 'maps'>,
  { workspace, map, comment }: MapPlace & { readonly comment: number },
): Promise<MapComment> {
  const found = (await maps.listComments(workspace, map)).find(({ id }) => id === comment);
  if (found === undefined) throw commentNotFound();
  return found;
}

async function threadOf(deps: Pick<MapDeps, 'maps'>, place: MapPlace, id: number): Promise<Thread> {
  const threads = await listThreads(deps, place);
  const thread = threads.find((one) => one.id === id || one.replies.some((reply) => reply.id === id));
  if (thread === undefined) throw commentNotFound();
  return thread;
}

/** Whoever is named must be a member: nobody learns of a map they cannot open. */
async function refuseStrangers(
  { control }: Pick<MapDeps, 'control'>,
  workspace: number,
  mentions: readonly string[],
): Promise<void> {
  if (mentions.length === 0) return;
  const members = new Set((await control.members.list(workspace)).map(({ userId }) => userId));
  if (mentions.every((id) => members.has(id))) return;
  throw new AppError('mention_unknown', 'Somebody who is named is no member of this workspace.', {
    field: 'mentions',
  });
}
