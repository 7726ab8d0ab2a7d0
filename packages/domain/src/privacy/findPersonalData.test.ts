import { describe, expect, it } from 'vitest';
import { findPersonalData } from './findPersonalData';

describe('personal data in a text', () => {
  it.each([
    ['scrivimi a anna.rossi@posta.example', ['email']],
    ['chiamare +39 333 1234567', ['phone']],
    ['333 1234567', ['phone']],
    ['RSSMRA85T10A562S', ['taxCode']],
    ['cf: rssmra85t10a562s.', ['taxCode']],
    ['4111 1111 1111 1111', ['card']],
    ['carta 5500-0000-0000-0004 scaduta', ['card']],
    ['IT60X0542811101000000123456', ['iban']],
    ['su GB82 WEST 1234 5698 7654 32', ['iban']],
    ['anna@b.it o IT60X0542811101000000123456', ['email', 'iban']],
  ])('%s holds %j', (text, kinds) => expect(findPersonalData(text)).toEqual(kinds));

  it.each([
    'RSSMRA85T10A562T',
    '4111 1111 1111 1112',
    'IT60X0542811101000000123457',
    'ordine 1234567890',
    '2026-03-09T23:30:00.000Z',
    '1773100000000',
    '0000 0000 0000 0000',
    'taglia 42',
    '192.168.10.200',
    'SKU-8412345678905',
    '',
  ])('%j holds none', (text) => expect(findPersonalData(text)).toEqual([]));
});
