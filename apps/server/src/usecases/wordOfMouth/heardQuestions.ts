import type { HeardContent, HeardQuestion } from '@viaggio/domain/ports/wordOfMouth';
import { AppError } from '@viaggio/domain/shared';
import { createToken, createWriteKey, hashSecret } from '../keys/secrets';
import { type Changer, OUR_LIBRARY, pageUnknown, refuseLimited, send, type WordDeps } from './deps';

const MOST_QUESTIONS = 100;

const notFound = (): AppError =>
  new AppError('heard_question_not_found', 'There is no such page.', { status: 404 });

/** Its token is answered here and never again: the store keeps a hash. */
export async function createQuestion(
  deps: WordDeps,
  by: Changer,
  content: HeardContent,
): Promise<{ question: HeardQuestion; token: string }> {
  refuseLimited(by);
  if ((await deps.heard.list(by.workspace)).length >= MOST_QUESTIONS) {
    throw new AppError('too_many_heard_questions', `There are ${MOST_QUESTIONS} pages already.`, {
      status: 409,
    });
  }
  const token = createToken();
  const access = { tokenHash: hashSecret(token), writeKey: createWriteKey() };
  const question = await deps.heard.create(by.workspace, content, access, by.actor);
  await note(deps, by, 'heard_question.created', question);
  return { question, token };
}

export async function updateQuestion(
  deps: WordDeps,
  by: Changer,
  id: number,
  content: HeardContent,
): Promise<HeardQuestion> {
  refuseLimited(by);
  const question = await deps.heard.update(by.workspace, id, { content });
  if (question === undefined) throw notFound();
  await note(deps, by, 'heard_question.updated', question);
  return question;
}

/** The link before is over from now on. */
export async function renewLink(
  deps: WordDeps,
  by: Changer,
  id: number,
): Promise<{ question: HeardQuestion; token: string }> {
  refuseLimited(by);
  const token = createToken();
  const question = await deps.heard.update(by.workspace, id, { tokenHash: hashSecret(token) });
  if (question === undefined) throw notFound();
  await note(deps, by, 'heard_question.link_renewed', question);
  return { question, token };
}

export async function removeQuestion(deps: WordDeps, by: Changer, id: number): Promise<void> {
  refuseLimited(by);
  const found = (await deps.heard.list(by.workspace)).find((one) => one.id === id);
  if (found === undefined || !(await deps.heard.remove(by.workspace, id))) throw notFound();
  await note(deps, by, 'heard_question.removed', found);
}

const note = (
  { control }: WordDeps,
  { workspace, actor }: Changer,
  action: string,
  { id, name }: HeardQuestion,
) => control.audit.record({ workspace, actor, action, target: `heard_question:${id}`, detail: { name } });

export async function openQuestion({ heard }: Pick<WordDeps, 'heard'>, token: string) {
  const found = await heard.findOpen(hashSecret(token));
  if (found === undefined) throw pageUnknown();
  return found;
}

export interface Answer {
  readonly key: string;
  readonly choice: string;
  readonly comment: string;
  readonly contact: string;
  readonly language: 'it' | 'en';
}

/**
 * An answer is a signal with the channel of its choice. Who answers is nobody in particular, unless they leave an address
 * where the page asks for one.
 *
 * @throws AppError `page_link_unknown`, `choice_unknown`
 */
export async function answerQuestion(deps: WordDeps, token: string, answer: Answer): Promise<void> {
  const question = await openQuestion(deps, token);
  const choice = question.choices.find(({ id }) => id === answer.choice);
  if (choice === undefined) {
    throw new AppError('choice_unknown', 'This is not one of the answers.', { field: 'choice' });
  }
  const { language } = answer;
  const said = choice[language];
  const contact = question.contact ? answer.contact : '';
  const item = {
    type: 'track',
    event: 'Survey Answered',
    messageId: `heard-${question.id}-${answer.key}`,
    properties: {
      survey_id: `heard-${question.id}`,
      question: question.question[language],
      choice: choice.id,
      text: answer.comment === '' ? said : `${said}: ${answer.comment}`,
      channel: choice.channel,
      language,
      ...(question.place === '' ? {} : { place: question.place }),
    },
    context: {
      library: OUR_LIBRARY,
      ...(contact === '' ? {} : { traits: contact.includes('@') ? { email: contact } : { phone: contact } }),
    },
  };
  const [outcome] = await send(deps, question, [item]);
  if (outcome?.outcome === 'stored') await deps.heard.noteAnswer(question.id, deps.now());
}
