import { PICTURE_TYPES } from '@viaggio/domain/personas';
import * as z from 'zod';
import { done, idParams, listOf, pageOf, pageQuery, route } from '../common/index';
import { personRow } from '../people/index';
import {
  figuresQuery,
  persona,
  personaCount,
  personaFigures,
  personaInput,
  suggestedPersona,
  suggestedQuery,
} from './schemas';

const tags = ['personas'];
const read = { session: 'viewer', scope: 'read' } as const;
const write = { session: 'editor', scope: 'write' } as const;

export const personaRoutes = {
  listPersonas: route('listPersonas', {
    access: read,
    summary: 'Buyer personas of the workspace, by name',
    tags,
    response: listOf(persona),
  }),
  suggestPersonas: route('suggestPersonas', {
    access: read,
    summary: 'Typical personas to begin with, for what the workspace sells',
    tags,
    query: suggestedQuery,
    response: listOf(suggestedPersona),
  }),
  countPersonas: route('countPersonas', {
    access: read,
    summary: 'How many people belong to each persona now',
    tags,
    response: listOf(personaCount),
  }),
  getPersona: route('getPersona', {
    access: read,
    summary: 'One persona, as it is written',
    tags,
    params: idParams,
    response: persona,
  }),
  createPersona: route('createPersona', {
    access: write,
    summary: 'Write a persona, with a rule for who belongs to it',
    tags,
    body: personaInput,
    response: persona,
  }),
  updatePersona: route('updatePersona', {
    access: write,
    summary: 'Write a persona anew',
    tags,
    params: idParams,
    body: personaInput,
    response: persona,
  }),
  deletePersona: route('deletePersona', {
    access: write,
    summary: 'Remove a persona; it can be brought back until the day after',
    tags,
    params: idParams,
    response: done,
  }),
  restorePersona: route('restorePersona', {
    access: write,
    summary: 'Bring back a persona that was removed',
    tags,
    params: idParams,
    response: done,
  }),
  personaFigures: route('personaFigures', {
    access: read,
    summary: 'What the customers of a persona do, and how far the writing agrees with it',
    tags,
    params: idParams,
    query: figuresQuery,
    response: personaFigures,
  }),
  listPersonaPeople: route('listPersonaPeople', {
    access: read,
    summary: 'The people of a persona, the last seen first',
    tags,
    params: idParams,
    query: pageQuery,
    response: pageOf(personRow),
  }),
  setPersonaPicture: route('setPersonaPicture', {
    access: write,
    summary: 'Give a persona a picture (PNG, JPEG, WebP or GIF, at most 2 MB) instead of the drawn face',
    tags,
    wire: 'multipart',
    params: idParams,
    body: z.object({}),
    response: persona,
  }),
  getPersonaPicture: route('getPersonaPicture', {
    access: read,
    summary: 'The uploaded picture of a persona',
    tags,
    wire: 'file',
    types: PICTURE_TYPES,
    params: idParams,
    response: z.string(),
  }),
  removePersonaPicture: route('removePersonaPicture', {
    access: write,
    summary: 'Show the drawn face again',
    tags,
    params: idParams,
    response: persona,
  }),
};
