import { route } from '../common/index';
import { me, mePatch } from './schemas';

const tags = ['session'];

export const sessionRoutes = {
  getMe: route('getMe', {
    access: { session: 'member', scope: null },
    summary: 'Who is signed in, their workspaces, and the settings of the current one',
    tags,
    response: me,
  }),
  updateMe: route('updateMe', {
    access: { session: 'member', scope: null },
    summary: 'Change own name or language',
    tags,
    body: mePatch,
    response: me,
  }),
};
