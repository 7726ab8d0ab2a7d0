import * as z from 'zod';
import { type RouteShape, route } from '../common/index';
import { attributionAnswer, attributionInput, pathAttributionInput } from './attribution';
import { cellPeople, reportQuery } from './common';
import { funnelAnswer, funnelInput } from './funnel';
import { overviewAnswer, overviewInput } from './overview';
import {
  pathsAnswer,
  pathsInput,
  processMapAnswer,
  processMapInput,
  variantsAnswer,
  variantsInput,
} from './paths';
import { retentionAnswer, retentionInput, timeToConvertAnswer, timeToConvertInput } from './retention';

/** What all reports have in common: who may ask, and that `?people=<cell>` answers people instead. */
const report = {
  access: { session: 'viewer', scope: 'read' },
  tags: ['reports'],
  query: reportQuery,
} as const satisfies Partial<RouteShape>;

export const reportRoutes = {
  overview: route('overview', {
    ...report,
    summary: 'The living map: every stage with its people, touchpoints, feelings, words and value at stake',
    body: overviewInput,
    response: z.union([overviewAnswer, cellPeople]),
  }),
  funnel: route('funnel', {
    ...report,
    summary: 'How many come from one step to the next, how long it takes them, and what is lost on the way',
    body: funnelInput,
    response: z.union([funnelAnswer, cellPeople]),
  }),
  paths: route('paths', {
    ...report,
    summary: 'The ways customers take: from touchpoint to touchpoint, step by step',
    body: pathsInput,
    response: z.union([pathsAnswer, cellPeople]),
  }),
  processMap: route('processMap', {
    ...report,
    summary: 'What directly follows what, how often, and after how long',
    body: processMapInput,
    response: z.union([processMapAnswer, cellPeople]),
  }),
  variants: route('variants', {
    ...report,
    summary: 'Whole paths, the common and the rare ones, and how their outcome differs',
    body: variantsInput,
    response: z.union([variantsAnswer, cellPeople]),
  }),
  retention: route('retention', {
    ...report,
    summary: 'Who comes back after the first time, by day, week or month',
    body: retentionInput,
    response: z.union([retentionAnswer, cellPeople]),
  }),
  timeToConvert: route('timeToConvert', {
    ...report,
    summary: 'How long it takes from one contact to another',
    body: timeToConvertInput,
    response: z.union([timeToConvertAnswer, cellPeople]),
  }),
  attribution: route('attribution', {
    ...report,
    summary: 'How conversions are shared among the channels before them, by several models',
    body: attributionInput,
    response: z.union([attributionAnswer, cellPeople]),
  }),
  pathAttribution: route('pathAttribution', {
    access: report.access,
    tags: report.tags,
    summary: 'The same models over paths you have counted yourself',
    body: pathAttributionInput,
    response: attributionAnswer,
  }),
};
