import * as z from 'zod';
import { type RouteShape, route } from '../common/index';
import { alignmentAnswer, alignmentInput } from './alignment';
import { attributionAnswer, attributionInput, pathAttributionInput } from './attribution';
import { beforeAfterAnswer, beforeAfterInput } from './beforeAfter';
import { cellPeople, reportQuery } from './common';
import { considerationAnswer, considerationInput } from './consideration';
import { funnelAnswer, funnelInput } from './funnel';
import { handoversAnswer, handoversInput } from './handovers';
import { initiativeAnswer, initiativeInput } from './initiative';
import { lifecycleAnswer, lifecycleInput } from './lifecycle';
import { overviewAnswer, overviewInput } from './overview';
import {
  pathsAnswer,
  pathsInput,
  processMapAnswer,
  processMapInput,
  variantsAnswer,
  variantsInput,
} from './paths';
import { repurchaseAnswer, repurchaseInput } from './repurchase';
import { retentionAnswer, retentionInput, timeToConvertAnswer, timeToConvertInput } from './retention';
import { snagsAnswer, snagsInput } from './snags';
import { unansweredAnswer, unansweredInput } from './unanswered';
import { weakPointsAnswer, weakPointsInput } from './weakPoints';

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
  lifecycle: route('lifecycle', {
    ...report,
    summary:
      'Who is new, who returns, who is back after a pause and who has gone quiet, by day, week or month',
    body: lifecycleInput,
    response: z.union([lifecycleAnswer, cellPeople]),
  }),
  repurchase: route('repurchase', {
    ...report,
    summary: 'After how long customers buy again, and how many within so many days',
    body: repurchaseInput,
    response: z.union([repurchaseAnswer, cellPeople]),
  }),
  initiative: route('initiative', {
    ...report,
    summary: 'Who starts the contact, customers or we, and how hard our messages press',
    body: initiativeInput,
    response: z.union([initiativeAnswer, cellPeople]),
  }),
  consideration: route('consideration', {
    ...report,
    summary: 'What customers who buy did while considering that others did not',
    body: considerationInput,
    response: z.union([considerationAnswer, cellPeople]),
  }),
  handovers: route('handovers', {
    ...report,
    summary:
      'From which channels to which customers pass, how long it takes them, and who is lost on the way',
    body: handoversInput,
    response: z.union([handoversAnswer, cellPeople]),
  }),
  snags: route('snags', {
    ...report,
    summary:
      'What went wrong for customers, how often, where, what it costs, and on which days it was unusual',
    body: snagsInput,
    response: z.union([snagsAnswer, cellPeople]),
  }),
  unanswered: route('unanswered', {
    ...report,
    summary: 'Which actions of customers get no response of ours, and what hangs on them',
    body: unansweredInput,
    response: z.union([unansweredAnswer, cellPeople]),
  }),
  weakPoints: route('weakPoints', {
    ...report,
    summary: 'Where the map is weakest: people lost × value × feeling × confidence',
    body: weakPointsInput,
    response: z.union([weakPointsAnswer, cellPeople]),
  }),
  alignment: route('alignment', {
    ...report,
    summary: 'Planned against actual: what of a map customers reach and skip, and what deviating costs',
    body: alignmentInput,
    response: z.union([alignmentAnswer, cellPeople]),
  }),
  beforeAfter: route('beforeAfter', {
    ...report,
    summary: 'Every stage before and after a change, and what else changed',
    body: beforeAfterInput,
    response: z.union([beforeAfterAnswer, cellPeople]),
  }),
  pathAttribution: route('pathAttribution', {
    access: report.access,
    tags: report.tags,
    summary: 'The same models over paths you have counted yourself',
    maxBody: 16 * 1024 * 1024,
    body: pathAttributionInput,
    response: attributionAnswer,
  }),
};
