import { listOf, route } from '../common/index';
import {
  planDays,
  planVersion,
  planViolation,
  trackingPlan,
  trackingPlanDraft,
  trackingPlanInput,
  trackingPlanQuery,
} from './schemas';

const tags = ['tracking plan'];

export const trackingPlanRoutes = {
  getTrackingPlan: route('getTrackingPlan', {
    access: { session: 'viewer', scope: 'read' },
    summary: 'The tracking plan in force, or one of its versions',
    tags,
    query: trackingPlanQuery,
    response: trackingPlan,
  }),
  putTrackingPlan: route('putTrackingPlan', {
    access: { session: 'editor', scope: 'write' },
    summary: 'Write the next version of the tracking plan',
    tags,
    body: trackingPlanInput,
    response: trackingPlan,
  }),
  draftTrackingPlan: route('draftTrackingPlan', {
    access: { session: 'editor', scope: 'read' },
    summary: 'The tracking plan as what arrived in the last days would have it; saves nothing',
    tags,
    query: planDays,
    response: trackingPlanDraft,
  }),
  listPlanVersions: route('listPlanVersions', {
    access: { session: 'viewer', scope: 'read' },
    summary: 'Versions of the tracking plan, the latest first',
    tags,
    response: listOf(planVersion),
  }),
  listPlanViolations: route('listPlanViolations', {
    access: { session: 'viewer', scope: 'read' },
    summary: 'How events of the last days broke the tracking plan, the most frequent first',
    tags,
    query: planDays,
    response: listOf(planViolation),
  }),
};
