import * as z from 'zod';
import { idParams, pageOf, route } from '../common/index';
import { mergeInput, mergePreview, mergeResult, personLinks, splitPreview, splitResult } from './links';
import { peopleQuery, person, personRow } from './schemas';
import { timeline, timelineQuery } from './timeline';

const tags = ['people'];
const read = { session: 'viewer', scope: 'read' } as const;
const write = { session: 'editor', scope: 'write' } as const;
const linkParams = idParams.extend({ link: z.string().min(1).max(100) });

export const peopleRoutes = {
  listPeople: route('listPeople', {
    access: read,
    summary: 'Customers and contacts, by search, stage, touchpoint, channel, place',
    tags,
    query: peopleQuery,
    response: pageOf(personRow),
  }),
  getPerson: route('getPerson', {
    access: read,
    summary: 'One record; the id may be `userId:42`, `email:a@b.it`, `anonymousId:…` or a person id',
    tags,
    params: idParams,
    response: person,
  }),
  getTimeline: route('getTimeline', {
    access: read,
    summary: 'Every contact of one person, latest first, with the stages they were in',
    tags,
    params: idParams,
    query: timelineQuery,
    response: timeline,
  }),
  listLinks: route('listLinks', {
    access: read,
    summary: 'Why these identifiers are one person: every claim with its evidence',
    tags,
    params: idParams,
    response: personLinks,
  }),
  mergePeople: route('mergePeople', {
    access: write,
    summary: 'Say that two records are one person',
    tags,
    params: idParams,
    body: mergeInput,
    response: mergeResult,
  }),
  previewMerge: route('previewMerge', {
    access: write,
    summary: 'What a merge would give',
    tags,
    params: idParams,
    body: mergeInput,
    response: mergePreview,
  }),
  splitPerson: route('splitPerson', {
    access: write,
    summary: 'Split the record at this claim, for good: later claims do not join the two again',
    tags,
    params: linkParams,
    response: splitResult,
  }),
  previewSplit: route('previewSplit', {
    access: write,
    summary: 'What a split would give: two people, and the claims to cut',
    tags,
    params: linkParams,
    response: splitPreview,
  }),
};
