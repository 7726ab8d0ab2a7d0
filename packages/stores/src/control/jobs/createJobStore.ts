import type { JobStore } from '@viaggio/domain/ports/jobs';
import type { Queryable } from '../driver/types';
import { failAbandonedJobs } from './failAbandonedJobs';
import { findJob } from './findJob';
import { finishJob } from './finishJob';
import { listJobs } from './listJobs';
import { reportJob } from './reportJob';
import { startJob } from './startJob';

export const createJobStore = (db: Queryable): JobStore => ({
  start: (job) => startJob(db, job),
  report: (workspace, id, state) => reportJob(db, workspace, id, state),
  finish: (workspace, id, end) => finishJob(db, workspace, id, end),
  find: (workspace, id) => findJob(db, workspace, id),
  list: (workspace, page) => listJobs(db, workspace, page),
  failAbandoned: (silentMs) => failAbandonedJobs(db, silentMs),
});
