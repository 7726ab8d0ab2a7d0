import { done, idParams, listOf, pageOf, pageQuery, route } from '../common/index';
import { personRow } from '../people/index';
import {
  peopleList,
  peopleListInput,
  peopleListMore,
  segment,
  segmentCount,
  segmentInput,
  segmentPreviewInput,
} from './schemas';

const tags = ['segments'];
const read = { session: 'viewer', scope: 'read' } as const;
const write = { session: 'editor', scope: 'write' } as const;

export const segmentRoutes = {
  listSegments: route('listSegments', {
    access: read,
    summary: 'Segments of the workspace, with their rules',
    tags,
    response: listOf(segment),
  }),
  getSegment: route('getSegment', {
    access: read,
    summary: 'One segment',
    tags,
    params: idParams,
    response: segment,
  }),
  createSegment: route('createSegment', {
    access: write,
    summary: 'Keep a rule under a name, for use in every report',
    tags,
    body: segmentInput,
    response: segment,
  }),
  updateSegment: route('updateSegment', {
    access: write,
    summary: 'Change the name and the rule of a segment',
    tags,
    params: idParams,
    body: segmentInput,
    response: segment,
  }),
  deleteSegment: route('deleteSegment', {
    access: write,
    summary: 'Remove a segment',
    tags,
    params: idParams,
    response: done,
  }),
  previewSegment: route('previewSegment', {
    access: read,
    summary: 'How many people a rule finds now',
    tags,
    body: segmentPreviewInput,
    response: segmentCount,
  }),
  listSegmentPeople: route('listSegmentPeople', {
    access: read,
    summary: 'The people of a segment, the last seen first',
    tags,
    params: idParams,
    query: pageQuery,
    response: pageOf(personRow),
  }),
  listPeopleLists: route('listPeopleLists', {
    access: read,
    summary: 'Lists of people that somebody brought',
    tags,
    response: listOf(peopleList),
  }),
  createPeopleList: route('createPeopleList', {
    access: write,
    summary: 'Bring a list of people by e-mail, user id, phone or card; longer ones in several requests',
    tags,
    body: peopleListInput,
    response: peopleList,
  }),
  extendPeopleList: route('extendPeopleList', {
    access: write,
    summary: 'Add people to a list',
    tags,
    params: idParams,
    body: peopleListMore,
    response: peopleList,
  }),
  deletePeopleList: route('deletePeopleList', {
    access: write,
    summary: 'Remove a list; the people stay',
    tags,
    params: idParams,
    response: done,
  }),
};
