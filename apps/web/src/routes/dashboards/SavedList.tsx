import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { SavedReport, SavedReportInput } from '@viaggio/contract/boards';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../api';
import { parseSearch } from '../../app/addressSearch';
import { useMay } from '../../app/session';
import { Button } from '../../components/Button';
import { Empty } from '../../components/Empty';
import { Fault } from '../../components/Fault';
import { showToast } from '../../components/toastStore';
import { useChange } from '../../components/useChange';
import { useFormat } from '../../format';
import { PATH_OF, REPORT_KINDS, ROUTE_OF } from '../analysis/frame/reportKinds';
import rows from '../settings/rows.module.css';
import { ShareMenu } from './links/ShareMenu';
import { useReportName } from './tiles/useTileWords';

/** Questions with a name. `most`: only the latest. */
export function SavedList({ most = 1_000 }: { most?: number }) {
  const { t } = useTranslation();
  const { data, error } = useQuery(apiQuery('listSavedReports', {}));
  if (error) return <Fault error={error} />;
  if (data?.items.length === 0) {
    return (
      <Empty small title={t('boards.saved.empty')}>
        {t('boards.saved.emptyText')}
      </Empty>
    );
  }
  return (
    <ul className={rows.rows}>
      {data?.items.slice(0, most).map((saved) => (
        <SavedLine key={saved.id} saved={saved} />
      ))}
    </ul>
  );
}

function SavedLine({ saved }: { saved: SavedReport }) {
  const { t } = useTranslation();
  const format = useFormat();
  const mayChange = useMay('editor');
  const reportName = useReportName();
  const [renaming, setRenaming] = useState(false);
  const { workspace } = useParams({ from: '/w/$workspace' });
  const kind = REPORT_KINDS.find((one) => ROUTE_OF[one] === saved.report);
  const renews = ['listSavedReports'] as const;
  const restore = useChange('restoreSavedReport', { renews });
  const remove = useChange('deleteSavedReport', {
    renews,
    onDone: () =>
      showToast(t('boards.removed', { name: saved.name }), {
        undo: () => restore.mutate({ params: { id: saved.id } }),
      }),
  });
  if (renaming) return <Renaming saved={saved} onDone={() => setRenaming(false)} />;
  return (
    <li className={rows.row}>
      <div className={rows.grow}>
        {kind ? (
          <Link to={PATH_OF[kind]} params={{ workspace }} search={parseSearch(saved.search) as never}>
            <strong>{saved.name}</strong>
          </Link>
        ) : (
          <strong>{saved.name}</strong>
        )}
        <small>
          {reportName(saved.report)} ·{' '}
          {t('boards.by', { name: saved.made.by, date: format.date(saved.made.at, 'dayYear') })}
        </small>
      </div>
      {mayChange && (
        <span className={rows.ends}>
          <ShareMenu shows="report" id={saved.id} name={saved.name} />
          <Button small look="plain" onClick={() => setRenaming(true)}>
            {t('boards.rename')}
          </Button>
          <Button
            small
            look="plain"
            busy={remove.isPending}
            onClick={() => remove.mutate({ params: { id: saved.id } })}
          >
            {t('boards.remove')}
          </Button>
        </span>
      )}
    </li>
  );
}

function Renaming({ saved, onDone }: { saved: SavedReport; onDone: () => void }) {
  const { t } = useTranslation();
  const change = useChange('updateSavedReport', { renews: ['listSavedReports', 'askTile'], onDone });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name'));
    const { report, search } = saved;
    const question = saved.question as SavedReportInput['question'];
    change.mutate({ params: { id: saved.id }, body: { name, report, question, search } });
  };
  return (
    <li className={rows.row}>
      <form onSubmit={submit} className={rows.ends}>
        <TextInput
          name="name"
          aria-label={t('boards.name')}
          defaultValue={saved.name}
          maxLength={120}
          required
          autoFocus
        />
        <Button small type="submit" look="solid" busy={change.isPending}>
          {t('boards.save')}
        </Button>
        <Button small onClick={onDone}>
          {t('boards.cancel')}
        </Button>
      </form>
    </li>
  );
}
