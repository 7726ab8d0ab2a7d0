/** What can be recognised as personal data by its form alone. */
export const PERSONAL_KINDS = ['email', 'phone', 'taxCode', 'card', 'iban'] as const;
export type PersonalKind = (typeof PERSONAL_KINDS)[number];

const EMAIL = /[^\s@<>"'(),;:]{1,64}@[^\s@<>"'(),;:]{1,190}\.[\p{L}]{2,24}/u;
const TAX_CODE =
  /(?<![0-9A-Z])[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z](?![0-9A-Z])/i;
const IBAN = /(?<![0-9A-Z])[A-Z]{2}\d{2}(?: ?[0-9A-Z]{4}){2,7}(?: ?[0-9A-Z]{1,3})?(?![0-9A-Z])/gi;
const CARD = /(?<!\d)\d(?:[ -]?\d){12,18}(?!\d)/g;
/** With a prefix, or as an Italian mobile: a plain number of ten digits is more often an order's. */
const PHONE =
  /(?<![\d.])(?:(?:\+|00)[1-9]\d{0,2}[ ./-]?\(?\d{1,4}\)?(?:[ ./-]?\d{2,4}){2,4}|3\d{2}[ ./-]\d{3}[ ./-]?\d{3,4})(?!\d)/;

/** Check digit of payment cards: ISO/IEC 7812-1, annex B. */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** Check digits of account numbers: ISO 13616, modulo 97. */
function passesIban(text: string): boolean {
  const plain = text.replaceAll(' ', '').toUpperCase();
  if (plain.length < 15 || plain.length > 34) return false;
  const turned = plain.slice(4) + plain.slice(0, 4);
  let rest = 0;
  for (const sign of turned) {
    for (const digit of String(Number.parseInt(sign, 36))) rest = (rest * 10 + Number(digit)) % 97;
  }
  return rest === 1;
}

const ODD = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

/** Last letter of an Italian tax code: D.M. 12 March 1974, as amended in 1976. */
function passesTaxCode(code: string): boolean {
  const upper = code.toUpperCase();
  let sum = 0;
  for (let i = 0; i < 15; i++) {
    const sign = upper.charCodeAt(i);
    const value = sign < 58 ? sign - 48 : sign - 65;
    sum += i % 2 === 0 ? ODD[value]! : value;
  }
  return String.fromCharCode(65 + (sum % 26)) === upper[15];
}

const LONGEST = 4_000;

/** The kinds of personal data a text holds, each once. What has check digits is checked. */
export function findPersonalData(text: string): PersonalKind[] {
  if (text.length < 6) return [];
  const looked = text.slice(0, LONGEST);
  const found: PersonalKind[] = [];
  if (looked.includes('@') && EMAIL.test(looked)) found.push('email');
  const ibans = looked.match(IBAN)?.some(passesIban) === true;
  const taxCode = TAX_CODE.exec(looked)?.[0];
  const cards = looked.match(CARD)?.some((card) => isCard(card.replace(/\D/g, ''))) === true;
  if (!cards && !ibans && PHONE.test(looked)) found.push('phone');
  if (taxCode !== undefined && passesTaxCode(taxCode)) found.push('taxCode');
  if (cards) found.push('card');
  if (ibans) found.push('iban');
  return found;
}

/** Issuers' first digits: 2 to 6. Milliseconds since 1970 begin with 1. */
const isCard = (digits: string): boolean =>
  digits.length >= 13 &&
  digits.length <= 19 &&
  /^[2-6]/.test(digits) &&
  passesLuhn(digits) &&
  !/^(\d)\1+$/.test(digits);
