import { done, idParams, listOf, route } from '../common/index';
import { overlap } from '../keys/index';
import { liveEvent, source, sourceHealth, sourceInput, sourcePatch } from './schemas';

const tags = ['sources'];

export const sourceRoutes = {
  listSources: route('listSources', {
    access: { session: 'viewer', scope: 'read' },
    summary: 'Connections of the workspace, with what they sent',
    tags,
    response: listOf(source),
  }),
  listSourceHealth: route('listSourceHealth', {
    access: { session: 'viewer', scope: 'read' },
    summary:
      'Whether each source works: last event, today against the same weekday, rows to fix, what is missing',
    tags,
    response: listOf(sourceHealth),
  }),
  createSource: route('createSource', {
    access: { session: 'editor', scope: 'admin' },
    summary: 'Open a connection and get its connection code',
    tags,
    body: sourceInput,
    response: source,
  }),
  updateSource: route('updateSource', {
    access: { session: 'editor', scope: 'admin' },
    summary: 'Rename, pause or resume a connection',
    tags,
    params: idParams,
    body: sourcePatch,
    response: source,
  }),
  rotateSource: route('rotateSource', {
    access: { session: 'editor', scope: 'admin' },
    summary: 'Give a connection another code; the one it had opens for a while longer',
    tags,
    params: idParams,
    body: overlap,
    response: source,
  }),
  deleteSource: route('deleteSource', {
    access: { session: 'editor', scope: 'admin' },
    summary: 'Close a connection; its events stay',
    tags,
    params: idParams,
    response: done,
  }),
  liveEvents: route('liveEvents', {
    access: { session: 'viewer', scope: 'read' },
    summary: 'The latest events as they arrive: server-sent events named `event`, data as described',
    tags,
    wire: 'stream',
    response: liveEvent,
  }),
};
