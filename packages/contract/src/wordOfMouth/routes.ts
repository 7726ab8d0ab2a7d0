import { done, idParams, listOf, route } from '../common/index';
import {
  heardAnswer,
  heardInput,
  heardPage,
  heardQuestion,
  heardSaved,
  referralCode,
  referralCodeInput,
  referralQuery,
  referralReport,
  referralSettings,
  referralSettingsInput,
  till,
  tillEntries,
  tillInput,
  tillPage,
  tillSaved,
  tillTaken,
  tokenParams,
} from './schemas';

const tags = ['word of mouth'];
const reading = { access: { session: 'viewer', scope: 'read' }, tags } as const;
const changing = { access: { session: 'editor', scope: 'write' }, tags } as const;
const open = { access: { session: 'public', scope: null }, tags } as const;

export const wordOfMouthRoutes = {
  listHeardQuestions: route('listHeardQuestions', {
    ...reading,
    summary: 'Pages that ask how people heard of the brand',
    response: listOf(heardQuestion),
  }),
  createHeardQuestion: route('createHeardQuestion', {
    ...changing,
    summary: 'Make a page that asks; its link is answered once',
    body: heardInput,
    response: heardSaved,
  }),
  updateHeardQuestion: route('updateHeardQuestion', {
    ...changing,
    summary: 'Change what is asked; the link stays',
    params: idParams,
    body: heardInput,
    response: heardQuestion,
  }),
  renewHeardLink: route('renewHeardLink', {
    ...changing,
    summary: 'A new link; the one before is over',
    params: idParams,
    response: heardSaved,
  }),
  deleteHeardQuestion: route('deleteHeardQuestion', {
    ...changing,
    summary: 'Close a page that asks; its answers stay',
    params: idParams,
    response: done,
  }),
  listTills: route('listTills', { ...reading, summary: 'Tills of stores', response: listOf(till) }),
  createTill: route('createTill', {
    ...changing,
    summary: 'Open a till for one place; its link is answered once',
    body: tillInput,
    response: tillSaved,
  }),
  deleteTill: route('deleteTill', {
    ...changing,
    summary: 'Close a till: its link is over, what it sent stays',
    params: idParams,
    response: done,
  }),
  getReferralSettings: route('getReferralSettings', {
    ...reading,
    summary: 'Where the links of codes lead',
    response: referralSettings,
  }),
  putReferralSettings: route('putReferralSettings', {
    ...changing,
    summary: 'Say where the links of codes lead',
    body: referralSettingsInput,
    response: referralSettings,
  }),
  listReferralCodes: route('listReferralCodes', {
    ...reading,
    summary: 'Codes that customers pass on, latest first',
    response: listOf(referralCode),
  }),
  createReferralCode: route('createReferralCode', {
    ...changing,
    summary: 'Give a customer a code; asked again for the same customer without a code, answers theirs',
    body: referralCodeInput,
    response: referralCode,
  }),
  deleteReferralCode: route('deleteReferralCode', {
    ...changing,
    summary: 'Take a code back: its link leads nowhere, and it is counted no more',
    params: idParams,
    response: done,
  }),
  readReferrals: route('readReferrals', {
    ...reading,
    summary: 'Who brought whom, and what they spent since',
    query: referralQuery,
    response: referralReport,
  }),
  readHeardPage: route('readHeardPage', {
    ...open,
    summary: 'What the page of a link asks',
    params: tokenParams,
    response: heardPage,
  }),
  answerHeard: route('answerHeard', {
    ...open,
    summary: 'Answer it; the same key twice is one answer',
    params: tokenParams,
    body: heardAnswer,
    response: done,
  }),
  readTillPage: route('readTillPage', {
    ...open,
    summary: 'Which till a link is',
    params: tokenParams,
    response: tillPage,
  }),
  sendTillEntries: route('sendTillEntries', {
    ...open,
    summary: 'Visits and sales at the place of the till; the same id twice is one',
    params: tokenParams,
    body: tillEntries,
    response: tillTaken,
  }),
};
