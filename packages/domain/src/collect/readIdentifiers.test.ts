import { describe, expect, it } from 'vitest';
import { NOBODY } from '../shared/index';
import { accept, refuse, track } from './fixtures/accept';

const kindsAndValues = (item: unknown) =>
  accept(item).identifiers.map(({ kind, value }) => `${kind}=${value}`);

describe('ids', () => {
  it('are text: numbers become it, and text that looks like a number stays as it is', () => {
    expect(accept({ ...track('A'), userId: 42 }).event).toMatchObject({ userId: '42', source: 'userId=42' });
    expect(accept({ ...track('A'), userId: '0123' }).event.userId).toBe('0123');
    expect(accept({ ...track('A'), userId: '1e5' }).event.userId).toBe('1e5');
    expect(accept({ ...track('A'), userId: 'NA' }).event.userId).toBe('NA');
    expect(accept({ ...track('A'), userId: ' a b ' }).event.userId).toBe('a b');
  });

  it.each([[{ id: 1 }], [['u1']]])('that are objects set the event apart: %j', (userId) => {
    expect(refuse({ ...track('A'), userId })).toMatchObject({ code: 'identifier_invalid', field: 'userId' });
    expect(refuse({ ...track('A'), anonymousId: userId })).toMatchObject({ field: 'anonymousId' });
  });

  it('that JSON has rounded would join strangers', () => {
    const { userId } = JSON.parse('{"userId": 12345678901234567891}') as { userId: number };
    expect(refuse({ ...track('A'), userId })).toMatchObject({ code: 'identifier_inexact', field: 'userId' });
  });

  it('come from the strongest, each once', () => {
    const item = {
      type: 'identify',
      anonymousId: 'a-1',
      userId: 'u-1',
      traits: { email: 'ANNA@posta.it', phone: '+39 333 1234567', card: 'T-1' },
      context: {
        device: { id: 'd-1' },
        traits: { email: 'anna@posta.it' },
        externalIds: [
          { type: 'crm_id', id: 'C 9', collection: 'users' },
          { type: 'email', id: 'seconda@posta.it' },
          { type: 'company', id: 'X', collection: 'accounts' },
        ],
      },
    };
    expect(kindsAndValues(item)).toEqual([
      'userId=u-1',
      'email=anna@posta.it',
      'email=seconda@posta.it',
      'phone=+393331234567',
      'card=T-1',
      'device=d-1',
      'anonymousId=a-1',
      'custom:crm_id=C 9',
    ]);
  });

  it('of RudderStack’s externalId count too', () => {
    const context = { externalId: [{ type: 'brazeExternalId', id: 'b-1' }] };
    expect(kindsAndValues(track('A', {}, { context }))).toEqual(['userId=u1', 'custom:brazeexternalid=b-1']);
  });

  it('of a company are no person’s', () => {
    const item = {
      type: 'group',
      userId: 'u1',
      groupId: 'g1',
      traits: { email: 'info@acme.it', phone: '+3902123456' },
    };
    expect(kindsAndValues(item)).toEqual(['userId=u1']);
  });
});

describe('the source of an event', () => {
  const sourceOf = (item: object) => accept(item).event.source;

  it('is the userId, else the anonymousId, else the strongest of the others', () => {
    const traits = { email: 'a.rossi@posta.it', phone: '+393331234567' };
    const nameless = { type: 'track', event: 'A', context: { traits } };
    expect(sourceOf({ ...nameless, userId: 'u', anonymousId: 'a' })).toBe('userId=u');
    expect(sourceOf({ ...nameless, anonymousId: 'a' })).toBe('anonymousId=a');
    expect(sourceOf(nameless)).toBe('email=a.rossi@posta.it');
  });

  it('asks the properties only when nothing else tells, and never takes a payment card', () => {
    const call = { type: 'track', event: 'Call Answered', properties: { phone: '+39 02 1234567' } };
    expect(sourceOf(call)).toBe('phone=+39021234567');
    expect(sourceOf({ type: 'track', event: 'Order Completed', properties: { loyalty_card: 'T-9' } })).toBe(
      'card=T-9',
    );
    expect(kindsAndValues(track('Referral Shared', { email: 'amica@posta.it' }))).toEqual(['userId=u1']);
    expect(refuse({ type: 'track', event: 'Order Completed', properties: { card: 'visa' } }).code).toBe(
      'no_identifier',
    );
  });

  it.each([
    'Cost Recorded',
    'Count Recorded',
    'Email Delivered',
    'Review Posted',
    'Mention Posted',
    'Survey Answered',
  ])('of a %s may be nobody', (event) => {
    expect(sourceOf({ type: 'track', event })).toBe(NOBODY);
  });

  it('may be nobody when the item says that somebody else acted', () => {
    expect(sourceOf({ type: 'track', event: 'Articolo uscito', properties: { actor: 'third' } })).toBe(
      NOBODY,
    );
  });

  it.each([
    { type: 'track', event: 'Product Viewed' },
    { type: 'page' },
    { type: 'screen' },
    { type: 'identify', traits: { name: 'Anna' } },
    { type: 'track', event: 'Product Viewed', userId: '', anonymousId: null },
  ])('must be somebody for %j', (item) => {
    expect(refuse(item).code).toBe('no_identifier');
  });
});

describe('placeholders', () => {
  it.each([
    'null',
    'undefined',
    '[object Object]',
    'guest',
    '0',
    '-1',
    'NaN',
    '00000000-0000-0000-0000-000000000000',
  ])('%s is nobody’s id', (userId) => {
    expect(refuse({ ...track('A'), userId })).toMatchObject({ code: 'blocked_identifier', field: 'userId' });
    const { event, identifiers, blocked } = accept({ ...track('A'), userId, anonymousId: 'a-1' });
    expect(event).toMatchObject({ userId: '', source: 'anonymousId=a-1' });
    expect(identifiers).toEqual([{ kind: 'anonymousId', value: 'a-1' }]);
    expect(blocked).toEqual(['userId']);
  });

  it('are also values too long for an id', () => {
    const userId = `a${' '.repeat(30_000)}b`;
    expect(refuse({ ...track('A'), userId }).code).toBe('blocked_identifier');
  });

  it('leave to nobody what may be nobody’s', () => {
    expect(accept({ ...track('Review Posted', { rating: 5 }), userId: 'guest' }).event.source).toBe(NOBODY);
  });
});

describe('claims', () => {
  it('are made by identify, alias, merge, and by imports whatever the type', () => {
    const user = { userId: 'u1', anonymousId: 'a1' };
    expect(accept({ type: 'identify', ...user }).claimRule).toBe('identify');
    expect(accept(track('A')).claimRule).toBeUndefined();
    expect(accept({ type: 'page', ...user }).claimRule).toBeUndefined();
    expect(accept({ type: 'group', ...user, groupId: 'g' }).claimRule).toBeUndefined();
    expect(accept(track('A'), { rule: 'import' }).claimRule).toBe('import');
    expect(accept({ type: 'identify', ...user }, { rule: 'import' }).claimRule).toBe('import');
    expect(accept({ type: 'alias', ...user, previousId: 'p' }, { rule: 'import' }).claimRule).toBe('alias');
  });

  it('of an alias carry both ends as they were sent', () => {
    const { alias, event } = accept({ type: 'alias', userId: 'u-2', previousId: 'u-1', anonymousId: 'a-1' });
    expect(alias).toEqual({ userId: 'u-2', previousId: 'u-1', anonymousId: 'a-1' });
    expect(event).toMatchObject({ name: 'Alias', properties: '{"previousId":"u-1"}' });
    expect(refuse({ type: 'alias', userId: 'u-2' })).toMatchObject({
      code: 'alias_incomplete',
      field: 'previousId',
    });
    expect(refuse({ type: 'alias', previousId: 'u-1', anonymousId: 'a' })).toMatchObject({ field: 'userId' });
    expect(refuse({ type: 'alias', userId: 'u-2', previousId: {} }).code).toBe('identifier_invalid');
    expect(refuse({ type: 'alias', userId: 'u-2', previousId: 2 ** 60 }).code).toBe('identifier_inexact');
  });

  it('of a merge carry its two identifiers', () => {
    const mergeProperties = [
      { type: 'email', value: 'Anna@posta.it' },
      { type: 'mobile', value: '+39 333 1234567' },
    ];
    const { merge, claimRule, event } = accept({ type: 'merge', userId: 'u-1', mergeProperties });
    expect(claimRule).toBe('merge');
    expect(merge).toEqual([
      { kind: 'email', value: 'anna@posta.it' },
      { kind: 'phone', value: '+393331234567' },
    ]);
    expect(event.source).toBe('userId=u-1');
    expect(accept({ type: 'merge', mergeProperties }).event.source).toBe('email=anna@posta.it');
  });

  it.each([
    [undefined],
    [[]],
    [[{ type: 'email', value: 'anna@posta.it' }]],
    [
      [
        { type: 'email', value: 'a@posta.it' },
        { type: 'email', value: 'A@posta.it' },
      ],
    ],
    [
      [
        { type: 'email', value: 'a@posta.it' },
        { type: 'email', value: 'null' },
      ],
    ],
    [[null, 3]],
  ])('of a merge need two that differ: %j', (mergeProperties) => {
    expect(refuse({ type: 'merge', userId: 'u-1', mergeProperties }).code).toBe('merge_needs_two');
  });

  it('of a group need its id', () => {
    expect(refuse({ type: 'group', userId: 'u1' })).toMatchObject({
      code: 'group_id_missing',
      field: 'groupId',
    });
    expect(accept({ type: 'group', groupId: 'g1' }).event).toMatchObject({ source: NOBODY, account: 'g1' });
  });
});
