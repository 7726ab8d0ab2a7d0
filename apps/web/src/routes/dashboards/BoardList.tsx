import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { Dashboard } from '@viaggio/contract/boards';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../api';
import { useMay } from '../../app/session';
import { Button } from '../../components/Button';
import { Fault } from '../../components/Fault';
import { showToast } from '../../components/toastStore';
import { useChange } from '../../components/useChange';
import { useFormat } from '../../format';
import rows from '../settings/rows.module.css';

/** The dashboards, the usual one first. */
export function BoardList() {
  const { data, error } = useQuery(apiQuery('listDashboards', {}));
  if (error) return <Fault error={error} />;
  return (
    <ul className={rows.rows}>
      {data?.items.map((board) => (
        <BoardLine key={board.id} board={board} />
      ))}
    </ul>
  );
}

function BoardLine({ board }: { board: Dashboard }) {
  const { t } = useTranslation();
  const format = useFormat();
  const mayChange = useMay('editor');
  const { workspace } = useParams({ from: '/w/$workspace' });
  const renews = ['listDashboards'] as const;
  const name = board.made ? board.name : t('boards.usual');
  const restore = useChange('restoreDashboard', { renews });
  const remove = useChange('deleteDashboard', {
    renews,
    onDone: () =>
      showToast(t('boards.removed', { name }), {
        undo: () => restore.mutate({ params: { id: board.id } }),
      }),
  });
  const tiles = t('boards.tiles', { count: board.tiles.length, n: format.number(board.tiles.length) });
  return (
    <li className={rows.row}>
      <div className={rows.grow}>
        <Link
          to="/w/$workspace/analysis/dashboards/$dashboard"
          params={{ workspace, dashboard: board.id }}
          search={{}}
        >
          <strong>{name}</strong>
        </Link>
        <small>
          {board.made
            ? `${tiles} · ${t('boards.by', { name: board.made.by, date: format.date(board.made.at, 'dayYear') })}`
            : t('boards.usualLead')}
        </small>
      </div>
      {mayChange && board.made && (
        <Button
          small
          look="plain"
          busy={remove.isPending}
          onClick={() => remove.mutate({ params: { id: board.id } })}
        >
          {t('boards.remove')}
        </Button>
      )}
    </li>
  );
}
