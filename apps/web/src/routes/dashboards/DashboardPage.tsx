import { IconCopy, IconPencil } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { Dashboard } from '@viaggio/contract/boards';
import { useTranslation } from 'react-i18next';
import { apiQuery, keyOf } from '../../api';
import { useMay } from '../../app/session';
import { Button } from '../../components/Button';
import { Empty } from '../../components/Empty';
import { Fault } from '../../components/Fault';
import { QuestionHead } from '../../components/QuestionHead';
import { Skeleton } from '../../components/Skeleton';
import tool from '../../components/ToolButton.module.css';
import { useChange } from '../../components/useChange';
import { NothingArrived, useNothingArrived } from '../analysis/frame/NothingArrived';
import { ReportNav } from '../analysis/frame/ReportNav';
import { BoardEditor } from './BoardEditor';
import { BoardGrid } from './BoardGrid';
import { BoardPeriod } from './BoardPeriod';
import { periodOfSearch } from './boardPeriod';
import { ShareMenu } from './links/ShareMenu';

const FROM = '/w/$workspace/shell/analysis/dashboards/$dashboard';

/** Answers side by side. */
export function DashboardPage() {
  const { t } = useTranslation();
  const { dashboard } = useParams({ from: FROM });
  const search = useSearch({ from: FROM });
  const navigate = useNavigate();
  const client = useQueryClient();
  const mayChange = useMay('editor');
  const { data, error, refetch } = useQuery(apiQuery('getDashboard', { params: { id: dashboard } }));
  const edit = (on: boolean) =>
    void navigate({
      to: '.',
      search: ((old: object) => ({ ...old, edit: on ? 'yes' : undefined })) as never,
    });
  if (!data) {
    return (
      <>
        <ReportNav />
        {error ? <Fault error={error} onRetry={() => void refetch()} /> : <Skeleton lines={[30, 100, 100]} />}
      </>
    );
  }
  const isUsual = data.id === 'usual';
  const period = periodOfSearch(search) ?? data.period;
  const editing = search.edit === 'yes' && mayChange && !isUsual;
  const title = isUsual ? t('boards.usual') : data.name;
  return (
    <>
      <ReportNav />
      <QuestionHead
        title={title}
        tools={
          !editing &&
          mayChange && (
            <>
              {!isUsual && (
                <button type="button" className={tool.tool} onClick={() => edit(true)}>
                  <IconPencil size={16} stroke={1.6} aria-hidden /> {t('boards.edit')}
                </button>
              )}
              <CopyButton board={data} title={title} />
              <ShareMenu shows="dashboard" id={data.id} name={title} />
            </>
          )
        }
      >
        <BoardPeriod search={search} own={data.period} />
      </QuestionHead>
      {editing ? (
        <BoardEditor
          key={data.version}
          board={data}
          period={period}
          onDone={() => edit(false)}
          onReload={() => void client.invalidateQueries({ queryKey: keyOf('getDashboard') })}
        />
      ) : (
        <Shown board={data} period={period} onEdit={mayChange ? () => edit(true) : undefined} />
      )}
    </>
  );
}

interface ShownProps {
  readonly board: Dashboard;
  readonly period: Dashboard['period'];
  readonly onEdit: (() => void) | undefined;
}

function Shown({ board, period, onEdit }: ShownProps) {
  const { t } = useTranslation();
  if (useNothingArrived()) return <NothingArrived>{t('boards.nothingArrived')}</NothingArrived>;
  if (board.tiles.length > 0) return <BoardGrid tiles={board.tiles} period={period} />;
  return (
    <Empty
      title={t('boards.empty')}
      actions={
        onEdit && (
          <Button look="solid" onClick={onEdit}>
            {t('boards.edit')}
          </Button>
        )
      }
    >
      {t('boards.emptyText')}
    </Empty>
  );
}

/** A dashboard like this one, to be changed. */
function CopyButton({ board, title }: { board: Dashboard; title: string }) {
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
  const name = t('boards.copyOf', { name: title }).slice(0, 120);
  return (
    <button
      type="button"
      className={tool.tool}
      disabled={create.isPending}
      onClick={() => create.mutate({ body: { name, tiles: board.tiles, period: board.period } })}
    >
      <IconCopy size={16} stroke={1.6} aria-hidden /> {t('boards.copy')}
    </button>
  );
}
