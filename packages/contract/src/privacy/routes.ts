import * as z from 'zod';
import { done, idParams, listOf, pageOf, route } from '../common/index';
import {
  checkInput,
  consentInput,
  consentOfPerson,
  detectedField,
  eraseInput,
  exportInput,
  liftInput,
  privacyOverview,
  privacyPolicy,
  privacyPreview,
  privacyRequest,
  reasonInput,
  requestInput,
  requestQuery,
} from './schemas';

const tags = ['privacy'];
/** Requests are handled by who may change data; what cannot be undone, and policy, by owners. */
const handle = { session: 'editor', scope: 'write' } as const;
const decide = { session: 'owner', scope: 'admin' } as const;
const ZIP = 'application/zip';

const requestRoutes = {
  listPrivacyRequests: route('listPrivacyRequests', {
    access: handle,
    summary: 'Requests about personal data, latest first',
    tags,
    query: requestQuery,
    response: pageOf(privacyRequest),
  }),
  createPrivacyRequest: route('createPrivacyRequest', {
    access: handle,
    summary: 'Note a request: access, portability, rectification, objection or erasure',
    tags,
    body: requestInput,
    response: privacyRequest,
  }),
  getPrivacyRequest: route('getPrivacyRequest', {
    access: handle,
    summary: 'One request, with its receipt once it is answered',
    tags,
    params: idParams,
    response: privacyRequest,
  }),
  checkPrivacyRequest: route('checkPrivacyRequest', {
    access: handle,
    summary: 'Say how it was made sure who asks',
    tags,
    params: idParams,
    body: checkInput,
    response: privacyRequest,
  }),
  extendPrivacyRequest: route('extendPrivacyRequest', {
    access: handle,
    summary: 'Extend the time of answer by two months, once, with a reason',
    tags,
    params: idParams,
    body: reasonInput,
    response: privacyRequest,
  }),
  previewPrivacyRequest: route('previewPrivacyRequest', {
    access: handle,
    summary: 'Whom a request is about, what there is of them, and what stays out',
    tags,
    params: idParams,
    response: privacyPreview,
  }),
  getPrivacyFile: route('getPrivacyFile', {
    access: handle,
    summary: 'Everything there is of the person of a request: JSON and CSV, zipped',
    tags,
    wire: 'file',
    types: [ZIP],
    params: idParams,
    response: z.string(),
  }),
  carryOutPrivacyRequest: route('carryOutPrivacyRequest', {
    access: decide,
    summary: 'Do what a request asks; an erasure begins and cannot be undone',
    tags,
    params: idParams,
    response: privacyRequest,
  }),
  refusePrivacyRequest: route('refusePrivacyRequest', {
    access: decide,
    summary: 'Refuse a request, with the reason the person is told',
    tags,
    params: idParams,
    body: reasonInput,
    response: privacyRequest,
  }),
};

export const privacyRoutes = {
  ...requestRoutes,
  getPrivacyOverview: route('getPrivacyOverview', {
    access: handle,
    summary: 'Open requests, and what was turned away because its person was erased',
    tags,
    response: privacyOverview,
  }),
  exportPerson: route('exportPerson', {
    access: handle,
    summary: 'Everything there is of a person: JSON and CSV, zipped',
    tags,
    wire: 'file',
    types: [ZIP],
    body: exportInput,
    response: z.string(),
  }),
  erasePerson: route('erasePerson', {
    access: decide,
    summary: 'Note a request of erasure with its identity check, and begin it; follow it by its id',
    tags,
    body: eraseInput,
    response: privacyRequest,
  }),
  liftErasure: route('liftErasure', {
    access: decide,
    summary: 'Let an erased identifier in again, because the person came back',
    tags,
    body: liftInput,
    response: done,
  }),
  getPrivacyPolicy: route('getPrivacyPolicy', {
    access: { session: 'viewer', scope: 'read' },
    summary: 'How long events are kept, and what is never stored',
    tags,
    response: privacyPolicy,
  }),
  putPrivacyPolicy: route('putPrivacyPolicy', {
    access: decide,
    summary: 'Change how long events are kept, and what is never stored',
    tags,
    body: privacyPolicy,
    response: privacyPolicy,
  }),
  detectPersonalData: route('detectPersonalData', {
    access: handle,
    summary: 'Properties of recent events that look like personal data',
    tags,
    response: listOf(detectedField),
  }),
  getConsent: route('getConsent', {
    access: { session: 'viewer', scope: 'read' },
    summary: 'What a person agreed to, for each purpose, with its history',
    tags,
    params: idParams,
    response: consentOfPerson,
  }),
  recordConsent: route('recordConsent', {
    access: handle,
    summary: 'Write down what a person agreed to or refused',
    tags,
    params: idParams,
    body: consentInput,
    response: consentOfPerson,
  }),
};
