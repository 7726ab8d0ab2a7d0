import { route, rulePreview } from '../common/index';
import { catalogue, catalogueInput, previewInput, touchpointVolumes, volumesQuery } from './schemas';

const tags = ['touchpoints'];

export const touchpointRoutes = {
  getTouchpoints: route('getTouchpoints', {
    access: { session: 'viewer', scope: 'read' },
    summary: 'The touchpoint catalogue, in the order in which it matches',
    tags,
    response: catalogue,
  }),
  putTouchpoints: route('putTouchpoints', {
    access: { session: 'editor', scope: 'write' },
    summary: 'Replace the catalogue; makes a new version and restates history',
    tags,
    body: catalogueInput,
    response: catalogue,
  }),
  touchpointVolumes: route('touchpointVolumes', {
    access: { session: 'viewer', scope: 'read' },
    summary:
      'Contacts and customers of each touchpoint lately; for members limited to places, of customers who were there',
    tags,
    query: volumesQuery,
    response: touchpointVolumes,
  }),
  previewTouchpoint: route('previewTouchpoint', {
    access: { session: 'analyst', scope: 'read' },
    summary: 'How many contacts and customers these filters match',
    tags,
    body: previewInput,
    response: rulePreview,
  }),
};
