import { describe, expect, it } from 'vitest';
import type { RouteShape } from '../common/index';
import { reportRoutes } from '../reports/index';
import { routes } from '../routes/index';
import { describeApi } from './describeApi';

const document = describeApi('1.0.0') as {
  paths: Record<string, Record<string, { operationId: string; parameters: { name: string; in: string }[] }>>;
};
const shapes = Object.entries(routes) as [string, RouteShape][];

describe('the description of the API', () => {
  it('has every route of the table once', () => {
    const named = Object.values(document.paths).flatMap((path) =>
      Object.values(path).map((o) => o.operationId),
    );
    expect(named.toSorted()).toEqual(shapes.map(([name]) => name).toSorted());
  });

  it('declares a parameter for every brace of a path, and no other', () => {
    for (const [name, shape] of shapes) {
      const braces = [...shape.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      const operation = document.paths[`/api/v1${shape.path}`]?.[shape.method.toLowerCase()];
      const declared = operation?.parameters.filter((p) => p.in === 'path').map((p) => p.name);
      expect(declared, name).toEqual(braces);
    }
  });

  it('gives no two operations the same method and path', () => {
    const seen = shapes.map(([, shape]) => `${shape.method} ${shape.path.replace(/\{\w+\}/g, '{}')}`);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  });
});

describe('access', () => {
  it('lets nobody change anything without a role, but for first set-up, invitations and links for guests', () => {
    const open = shapes.filter(([, shape]) => shape.access.session === 'public').map(([name]) => name);
    expect(open.toSorted()).toEqual([
      'acceptInvitation',
      'actInWorkshop',
      'answerHeard',
      'enterWorkshop',
      'getOpenApi',
      'getSetup',
      'getWorkshopImage',
      'readHeardPage',
      'readInvitation',
      'readPublic',
      'readSharedMap',
      'readTillPage',
      'sayWorkshopPresence',
      'sendTillEntries',
      'setUp',
      'streamWorkshop',
    ]);
  });

  it('never lets a viewer change the workspace', () => {
    const writes = shapes
      .filter(([, s]) => s.access.session === 'viewer' && s.method !== 'GET')
      .map(([n]) => n);
    // Reports and rules are asked with a body, and change nothing; the morning mail, comments and
    // where one is on a map are the member's own.
    const own = [
      'setDailyMail',
      'setMentionMail',
      'createMapComment',
      'updateMapComment',
      'deleteMapComment',
      'sayMapPresence',
    ];
    const asked = [...Object.keys(reportRoutes), 'previewSegment', 'askTile', ...own];
    expect(writes.toSorted()).toEqual(asked.toSorted());
  });
});
