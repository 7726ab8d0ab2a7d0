import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { Button } from '../../components/Button';
import { useChange } from '../../components/useChange';
import { ReportNav } from '../analysis/frame/ReportNav';
import { BoardList } from './BoardList';
import css from './DashboardsPage.module.css';
import { LinkList } from './links/LinkList';
import { NotesPart } from './notes/NotesPart';
import { Part } from './Part';
import { SavedList } from './SavedList';

/** Dashboards, saved reports, what happened when, and the links that show some of it to others. */
export function DashboardsPage() {
  const { t } = useTranslation();
  return (
    <>
      <ReportNav />
      <div className={css.page}>
        <header className={css.head}>
          <div>
            <h1>{t('boards.title')}</h1>
            <p>{t('boards.lead')}</p>
          </div>
          <NewDashboard />
        </header>
        <BoardList />
        <Part title={t('boards.saved.title')}>
          <SavedList />
        </Part>
        <NotesPart />
        <Part title={t('boards.links.title')} lead={t('boards.links.lead')}>
          <LinkList />
        </Part>
      </div>
    </>
  );
}

function NewDashboard() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { workspace } = useParams({ from: '/w/$workspace' });
  const create = useChange('createDashboard', {
    renews: ['listDashboards'],
    onDone: ({ id }) =>
      void navigate({
        to: '/w/$workspace/analysis/dashboards/$dashboard',
        params: { workspace, dashboard: id },
        search: { edit: 'yes' },
      }),
  });
  if (!useMay('editor')) return null;
  return (
    <Button
      look="solid"
      busy={create.isPending}
      onClick={() => create.mutate({ body: { name: t('boards.newName'), tiles: [] } })}
    >
      {t('boards.create')}
    </Button>
  );
}
