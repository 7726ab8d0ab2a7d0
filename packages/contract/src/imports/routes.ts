import { done, idParams, pageOf, pageQuery, route } from '../common/index';
import { importForm, importPreview, importRun } from './schemas';

const tags = ['imports'];

export const importRoutes = {
  startImport: route({
    method: 'POST',
    path: '/imports',
    access: { session: 'editor', scope: 'import' },
    summary: 'Import a file (XLSX, CSV, TSV, JSONL, Parquet; text also gzipped); follow it by its id',
    tags,
    wire: 'multipart',
    body: importForm,
    response: importRun,
  }),
  previewImport: route({
    method: 'POST',
    path: '/imports/preview',
    access: { session: 'editor', scope: 'import' },
    summary: 'First rows of a file and how they would be read',
    tags,
    wire: 'multipart',
    body: importForm,
    response: importPreview,
  }),
  listImports: route({
    method: 'GET',
    path: '/imports',
    access: { session: 'viewer', scope: 'read' },
    summary: 'Imports, latest first',
    tags,
    query: pageQuery,
    response: pageOf(importRun),
  }),
  getImport: route({
    method: 'GET',
    path: '/imports/{id}',
    access: { session: 'viewer', scope: 'read' },
    summary: 'One import: how far it is, what it stored and refused',
    tags,
    params: idParams,
    response: importRun,
  }),
  undoImport: route({
    method: 'DELETE',
    path: '/imports/{id}',
    access: { session: 'editor', scope: 'import' },
    summary: 'Undo an import: its events leave every report',
    tags,
    params: idParams,
    response: done,
  }),
};
