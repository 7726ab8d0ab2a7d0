import { describe, expect, it } from 'vitest';
import { buildRequest } from './buildRequest';

describe('a request of the route table', () => {
  it('escapes parameters, so that an id may be an address or hold a slash', () => {
    const request = buildRequest('getPerson', { params: { id: 'email:a/b@c.it' } });
    expect(request).toEqual({ method: 'GET', url: '/api/v1/people/email%3Aa%2Fb%40c.it', body: undefined });
  });

  it('leaves absent query fields out', () => {
    expect(buildRequest('listPeople', { query: { search: 'è', stage: undefined } }).url).toBe(
      '/api/v1/people?search=%C3%A8',
    );
  });

  it('carries the body of a change', () => {
    expect(buildRequest('mergePeople', { params: { id: '1' }, body: { with: '2' } })).toEqual({
      method: 'POST',
      url: '/api/v1/people/1/links',
      body: { with: '2' },
    });
  });
});
