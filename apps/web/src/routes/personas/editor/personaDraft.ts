import type { Persona, PersonaInput } from '@viaggio/contract/personas';
import { FACE_PARTS } from '@viaggio/domain/personas';
import { draftOf, type Group, ruleOf, unfinished } from '../../segments/rule/segmentDraft';

/** What a persona says of itself. */
export type Written = Omit<
  Persona,
  'id' | 'picture' | 'createdBy' | 'createdAt' | 'updatedAt' | 'membership'
>;

/** How who belongs is said. */
export const BELONGS = ['rule', 'segment', 'none'] as const;

/** A persona while it is written: the ways not chosen keep what they held. */
export interface PersonaDraft extends Written {
  readonly belongs: (typeof BELONGS)[number];
  readonly group: Group;
  readonly segment: string | undefined;
}

const PLAIN: Written = {
  name: '',
  role: '',
  age: '',
  place: '',
  bio: '',
  goals: [],
  needs: [],
  fears: [],
  drives: [],
  channels: [],
  quotes: [],
  colour: 'teal',
  face: { skin: 1, hair: 1, hairColour: 1, eyes: 0, mouth: 1, beard: 0, glasses: 0 },
  buyingRole: null,
};

/** A persona with everything it leaves unsaid. */
export function fullOf(input: PersonaInput): Written & Pick<Persona, 'membership'> {
  const quotes = (input.quotes ?? []).map(({ text, from = 'own' }) => ({ text, from }));
  return { ...PLAIN, ...input, quotes, membership: (input.membership ?? null) as Persona['membership'] };
}

/** `blank`: the sentence a new rule begins with. */
export function draftOfPersona(
  { membership, ...written }: Written & Pick<Persona, 'membership'>,
  blank: Group,
): PersonaDraft {
  return {
    ...PLAIN,
    ...pick(written),
    belongs: membership?.kind ?? 'none',
    group: membership?.kind === 'rule' ? draftOf(membership.rule) : blank,
    segment: membership?.kind === 'segment' ? membership.segment : undefined,
  };
}

/** Only what is written: a persona of the server says more. */
function pick(from: Written): Written {
  const { name, role, age, place, bio, goals, needs, fears, drives, channels, quotes } = from;
  const { colour, face, buyingRole } = from;
  const lists = { goals, needs, fears, drives, channels, quotes };
  return { name, role, age, place, bio, ...lists, colour, face, buyingRole };
}

/** What is saved; lines left empty are not. */
export function inputOf({ belongs, group, segment, ...written }: PersonaDraft): PersonaInput {
  const said = (lines: readonly string[]) => lines.map((line) => line.trim()).filter((line) => line !== '');
  return {
    ...pick(written),
    name: written.name.trim(),
    goals: said(written.goals),
    needs: said(written.needs),
    fears: said(written.fears),
    drives: said(written.drives),
    quotes: written.quotes.filter(({ text }) => text.trim() !== ''),
    membership: membershipOf({ belongs, group, segment }),
  };
}

function membershipOf({ belongs, group, segment }: Pick<PersonaDraft, 'belongs' | 'group' | 'segment'>) {
  if (belongs === 'rule') return { kind: 'rule' as const, rule: ruleOf(group) };
  return belongs === 'segment' && segment ? { kind: 'segment' as const, segment } : null;
}

/** What keeps a draft from being saved: the name first. */
export function missingIn({ name, belongs, group, segment }: PersonaDraft): 'name' | 'rest' | undefined {
  if (name.trim() === '') return 'name';
  if (belongs === 'rule' && unfinished(group) > 0) return 'rest';
  return belongs === 'segment' && !segment ? 'rest' : undefined;
}

export type FacePart = keyof typeof FACE_PARTS;
export const FACE_PART_NAMES = Object.keys(FACE_PARTS) as readonly FacePart[];

/** The same face with the next kind of one part. */
export const nextPart = (face: Persona['face'], part: FacePart): Persona['face'] => ({
  ...face,
  [part]: (face[part] + 1) % FACE_PARTS[part],
});

/** Another face. `random`: 0..1 at each call. */
export function anotherFace(random: () => number): Persona['face'] {
  const parts = FACE_PART_NAMES.map((part) => [part, Math.floor(random() * FACE_PARTS[part])]);
  const face = Object.fromEntries(parts) as Persona['face'];
  // Under a scarf, and with most hair, a beard would be a surprise: it is there only with short hair.
  return [0, 1, 2, 8].includes(face.hair) ? face : { ...face, beard: 0 };
}
