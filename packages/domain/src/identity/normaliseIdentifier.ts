import { PLACEHOLDER_EMAILS, PLACEHOLDER_PHONES, PLACEHOLDERS, UNFILLED_TEMPLATES } from './blockedValues';
import type { IdentifierKind } from './types';

/** Why a value is not taken as an identifier. The event itself is kept. */
export type BlockReason =
  | 'blank'
  | 'zeros'
  | 'placeholder'
  | 'template'
  | 'not_text'
  | 'unprintable'
  | 'too_long'
  | 'not_an_email'
  | 'not_a_phone';

export type NormalisedIdentifier = { readonly value: string } | { readonly blocked: BlockReason };

/** In UTF-16 units: what a database index of any common tool holds. */
const MAX_LENGTH = 255;
/** Significant digits of a telephone: E.164 allows 15; fewer than 6 is an internal or a short number. */
const PHONE_DIGITS = { min: 6, max: 15 };

const INVISIBLE_EDGES = /^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu;
const QUOTED = /^(["'`«“‘])(.*)["'`»”’]$/su;
/** Nothing but zeros, punctuation and blanks: `0`, `0000`, `0.0`, `[]`, `-`, the all-zero UUID. */
const NOTHING_BUT_ZEROS = /^[0\p{P}\p{S}\p{Z}]*$/u;
/** Control characters and halves of surrogate pairs: no database stores them as text. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}]/u;
const EMAIL = /^[^\s@]+@[^\s@]+$/;

/** Brings a value to the one form under which it is compared, or says why it cannot name anybody. */
export function normaliseIdentifier(kind: IdentifierKind, raw: unknown): NormalisedIdentifier {
  const text = textOf(raw)?.trim();
  if (text === undefined) return { blocked: 'not_text' };
  // Before any pattern sees it: patterns take their time on long hostile text.
  if (text.length > MAX_LENGTH * 4) return { blocked: 'too_long' };
  const value = text.replace(INVISIBLE_EDGES, '');
  const blocked = blockReason(value);
  if (blocked) return { blocked };
  if (kind === 'email') return normaliseEmail(value);
  if (kind === 'phone') return normalisePhone(value);
  return { value };
}

/** Numbers are welcome as ids while they are exact: beyond 2^53 two customers would round to the same one. */
function textOf(raw: unknown): string | undefined {
  if (raw === null || raw === undefined) return '';
  if (typeof raw === 'string') return raw;
  if (typeof raw === 'bigint' || typeof raw === 'boolean') return String(raw);
  if (typeof raw === 'number') {
    return Number.isInteger(raw) && !Number.isSafeInteger(raw) ? undefined : String(raw);
  }
  return undefined;
}

function blockReason(value: string): BlockReason | undefined {
  if (value === '') return 'blank';
  if (value.length > MAX_LENGTH) return 'too_long';
  if (UNPRINTABLE.test(value)) return 'unprintable';
  const bare = unquote(value).toLowerCase();
  if (bare === '') return 'blank';
  if (PLACEHOLDERS.has(bare)) return 'placeholder';
  if (UNFILLED_TEMPLATES.some((template) => template.test(bare))) return 'template';
  if (NOTHING_BUT_ZEROS.test(bare)) return bare.includes('0') ? 'zeros' : 'blank';
  return undefined;
}

/** Quotes are removed to look a value up, and from addresses: an id that really has them keeps them. */
function unquote(value: string): string {
  let bare = value;
  for (let quoted = QUOTED.exec(bare); quoted; quoted = QUOTED.exec(bare)) {
    bare = (quoted[2] ?? '').replace(INVISIBLE_EDGES, '');
  }
  return bare;
}

function normaliseEmail(value: string): NormalisedIdentifier {
  const email = unquote(value).toLowerCase();
  if (!EMAIL.test(email)) return { blocked: 'not_an_email' };
  return PLACEHOLDER_EMAILS.has(email) ? { blocked: 'placeholder' } : { value: email };
}

/**
 * Digits, with the leading + kept. A number without prefix stays as it is: guessing a country would give two
 * forms to one number of another. Letters mean an extension, two numbers or a note, none of which is a number.
 */
function normalisePhone(value: string): NormalisedIdentifier {
  const written = value.normalize('NFKC').replace(/^(?:tel|whatsapp):/i, '');
  if (/[\p{L}@]/u.test(written)) return { blocked: 'not_a_phone' };
  const digits = written.replace(/[^0-9]/g, '');
  if (digits.length < PHONE_DIGITS.min || digits.length > PHONE_DIGITS.max) return { blocked: 'not_a_phone' };
  if (PLACEHOLDER_PHONES.has(digits) || /^(\d)\1*$/.test(digits)) return { blocked: 'placeholder' };
  return { value: /^[^0-9]*\+/.test(written) ? `+${digits}` : digits };
}
