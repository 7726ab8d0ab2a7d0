import type { AttemptLimiter } from '@viaggio/domain/ports/authentication';
import type { HeardQuestion, Till } from '@viaggio/domain/ports/wordOfMouth';
import { limitVisits } from '../../usecases/session/limitVisits';
import type { WordDeps } from '../../usecases/wordOfMouth/deps';
import {
  answerQuestion,
  createQuestion,
  openQuestion,
  removeQuestion,
  renewLink,
  updateQuestion,
} from '../../usecases/wordOfMouth/heardQuestions';
import { createTill, openTill, removeTill, takeEntries } from '../../usecases/wordOfMouth/tills';
import { instantOf, optionalInstantOf, readId } from '../handlers/wire';
import type { Handlers } from '../routes/handler';
import { referralHandlers } from './referralHandlers';

export interface WordHandlerDeps extends WordDeps {
  readonly limiter: AttemptLimiter;
}

const sayQuestion = (question: HeardQuestion) => ({
  id: String(question.id),
  name: question.name,
  question: { ...question.question },
  choices: question.choices.map((choice) => ({ ...choice })),
  place: question.place,
  contact: question.contact,
  sourceId: String(question.source),
  createdAt: instantOf(question.createdAt),
  answers: question.answers,
  lastAnswerAt: optionalInstantOf(question.lastAnswerAt),
});

const sayTill = (till: Till) => ({
  id: String(till.id),
  name: till.name,
  place: till.place,
  sourceId: String(till.source),
  createdAt: instantOf(till.createdAt),
  entries: till.entries,
  lastUsedAt: optionalInstantOf(till.lastUsedAt),
});

type HeardRoutes = Handlers<
  | 'listHeardQuestions'
  | 'createHeardQuestion'
  | 'updateHeardQuestion'
  | 'renewHeardLink'
  | 'deleteHeardQuestion'
>;

function heardHandlers(deps: WordDeps): HeardRoutes {
  const idOf = ({ id }: { readonly id: string }) => readId(id, 'heard_question_not_found');
  const saved = ({ question, token }: { question: HeardQuestion; token: string }, origin: string) => ({
    ...sayQuestion(question),
    url: `${origin}/heard/${token}`,
  });
  return {
    listHeardQuestions: async (_input, { workspace }) => ({
      items: (await deps.heard.list(workspace)).map(sayQuestion),
    }),
    createHeardQuestion: async ({ body }, context) =>
      saved(await createQuestion(deps, context, body), context.origin),
    updateHeardQuestion: async ({ params, body }, context) =>
      sayQuestion(await updateQuestion(deps, context, idOf(params), body)),
    renewHeardLink: async ({ params }, context) =>
      saved(await renewLink(deps, context, idOf(params)), context.origin),
    deleteHeardQuestion: async ({ params }, context) => {
      await removeQuestion(deps, context, idOf(params));
      return { ok: true };
    },
  };
}

function tillHandlers(deps: WordDeps): Handlers<'listTills' | 'createTill' | 'deleteTill'> {
  return {
    listTills: async (_input, { workspace }) => ({ items: (await deps.tills.list(workspace)).map(sayTill) }),
    createTill: async ({ body }, context) => {
      const { till, token } = await createTill(deps, context, body);
      return { ...sayTill(till), url: `${context.origin}/till/${token}` };
    },
    deleteTill: async ({ params }, context) => {
      await removeTill(deps, context, readId(params.id, 'till_not_found'));
      return { ok: true };
    },
  };
}

type PageRoutes = Handlers<'readHeardPage' | 'answerHeard' | 'readTillPage' | 'sendTillEntries'>;

/** What anybody with a link may do: bounded for each address, so that no link can be found by trying. */
function pageHandlers(deps: WordHandlerDeps): PageRoutes {
  return {
    readHeardPage: async ({ params }, { ip }) => {
      await limitVisits(deps.limiter, 'heard', ip);
      const { workspaceName, language, question, choices, contact } = await openQuestion(deps, params.token);
      return {
        ...{ workspace: workspaceName, language, contact, question: { ...question } },
        choices: choices.map(({ id, it, en }) => ({ id, it, en })),
      };
    },
    answerHeard: async ({ params, body }, { ip }) => {
      await limitVisits(deps.limiter, 'heard-answer', ip);
      await answerQuestion(deps, params.token, body);
      return { ok: true };
    },
    readTillPage: async ({ params }, { ip }) => {
      await limitVisits(deps.limiter, 'till', ip);
      const { workspaceName, name, place, language, currency } = await openTill(deps, params.token);
      return { workspace: workspaceName, name, place, language, currency };
    },
    sendTillEntries: async ({ params, body }, { ip }) => {
      await limitVisits(deps.limiter, 'till-entries', ip);
      return { items: await takeEntries(deps, params.token, body) };
    },
  };
}

/** How people heard of the brand, tills of stores, and codes that customers pass on. */
export const wordHandlers = (deps: WordHandlerDeps) => ({
  ...heardHandlers(deps),
  ...tillHandlers(deps),
  ...referralHandlers(deps),
  ...pageHandlers(deps),
});
