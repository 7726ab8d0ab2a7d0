import { done, idParams, pageOf, pageQuery, route } from '../common/index';
import { importContents, importForm, importPreview, importRun } from './schemas';

const tags = ['imports'];

export const importRoutes = {
  startImport: route('startImport', {
    access: { session: 'editor', scope: 'import' },
    summary: 'Import a file (XLSX, CSV, TSV, JSONL, Parquet; text also gzipped); follow it by its id',
    tags,
    wire: 'multipart',
    body: importForm,
    response: importRun,
  }),
  previewImport: route('previewImport', {
    access: { session: 'editor', scope: 'import' },
    summary: 'First rows of a file and how they would be read',
    tags,
    wire: 'multipart',
    body: importForm,
    response: importPreview,
  }),
  listImports: route('listImports', {
    access: { session: 'viewer', scope: 'read' },
    summary: 'Imports, latest first',
    tags,
    query: pageQuery,
    response: pageOf(importRun),
  }),
  getImport: route('getImport', {
    access: { session: 'viewer', scope: 'read' },
    summary: 'One import: how far it is, what it stored and refused',
    tags,
    params: idParams,
    response: importRun,
  }),
  getImportContents: route('getImportContents', {
    access: { session: 'viewer', scope: 'read' },
    summary: 'What an import holds: what undoing it would take away',
    tags,
    params: idParams,
    response: importContents,
  }),
  undoImport: route('undoImport', {
    access: { session: 'editor', scope: 'import' },
    summary: 'Undo an import: its events leave every report',
    tags,
    params: idParams,
    response: done,
  }),
};
