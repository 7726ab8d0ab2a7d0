import { exp, uniformOf } from '../random/index';
import { DAY, HOUR, isoTime, MINUTE, romeDay } from '../time/index';
import { EFFECT_DAYS } from '../world/index';
import { type Diary, LUCK } from './diary';

/** What becomes of one newsletter in one inbox. */
interface Letter {
  readonly at: number;
  readonly campaign: string;
  readonly openedAt: number;
  readonly clickedAt: number;
}

const UNSUBSCRIBES = 0.006;
const CLICKS = 0.13;
const NEVER = Number.POSITIVE_INFINITY;

/** `nl-2026-03-05`. */
function campaignOf(at: number): string {
  return `nl-${isoTime(at + 2 * HOUR).slice(0, 10)}`;
}

/** Which newsletters they open and click is their own luck, whatever else happens to them. */
function letterOf(diary: Diary, n: number, at: number): Letter {
  const { world, person } = diary;
  const roll = (k: number): number => uniformOf(world.seed, person.index, LUCK.opening * 4096 + n, k);
  const age = (at - diary.newsletterAt) / (365 * DAY);
  const opens = roll(1) < person.persona.opens * (0.35 + 0.65 * exp(-2 * age));
  const sent = at + Math.floor(roll(2) * 35 * MINUTE);
  const openedAt = opens ? sent + Math.floor((0.1 + roll(3) * roll(4) * 40) * HOUR) : NEVER;
  const clicks = opens && roll(5) < CLICKS;
  return {
    at: sent,
    campaign: campaignOf(at),
    openedAt,
    clickedAt: clicks ? openedAt + Math.floor((10 + roll(6) * 80) * 1000) : NEVER,
  };
}

function planLetter(diary: Diary, letter: Letter): void {
  const { world } = diary;
  const { at, campaign, openedAt, clickedAt } = letter;
  diary.mail(at, 'delivered', 'newsletter', campaign, 'marketing');
  if (openedAt === NEVER || openedAt > world.to) return;
  diary.mail(openedAt, 'opened', 'newsletter', campaign, 'marketing');
  if (clickedAt === NEVER || clickedAt > world.to) return;
  diary.mail(clickedAt, 'clicked', 'newsletter', campaign, 'marketing');
  const stream = diary.luck(LUCK.newsletter, romeDay(at));
  const device = diary.deviceFor(stream, clickedAt, 'email');
  const closer = stream.chance(diary.boughtAt <= clickedAt ? 0.18 : 1);
  const deep = closer && diary.deepAt <= clickedAt;
  const broken = world.during('broken_newsletter_link', at);
  const script = broken ? 'broken' : deep ? 'product' : stream.chance(0.5) ? 'article' : 'explore';
  diary.visit(clickedAt + 1500, script, 'email', device, { campaign });
}

/** The newsletters somebody receives, from the subscription until they have had enough. */
function* lettersOf(diary: Diary): Generator<Letter> {
  const { world, person } = diary;
  if (diary.newsletterAt === NEVER || world.without.has('email')) return;
  for (let n = 0; n < world.newsletters.length; n += 1) {
    const at = world.newsletters[n]!;
    if (at <= diary.newsletterAt) continue;
    if (at > world.to) return;
    yield letterOf(diary, n, at);
    if (uniformOf(world.seed, person.index, LUCK.newsletter, n) < UNSUBSCRIBES) return;
  }
}

/** Whether a newsletter was opened in the days before, so that a decision feels it. */
export function openedLetterBefore(diary: Diary, time: number): boolean {
  for (const letter of lettersOf(diary)) {
    if (letter.at > time) return false;
    if (letter.openedAt <= time && letter.openedAt >= time - EFFECT_DAYS * DAY) return true;
  }
  return false;
}

/** Writes down every newsletter and what became of it. */
export function planNewsletters(diary: Diary): void {
  for (const letter of lettersOf(diary)) planLetter(diary, letter);
}
