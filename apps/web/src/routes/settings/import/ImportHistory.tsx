import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ImportRun } from '@viaggio/contract/imports';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../../api';
import { useMay } from '../../../app/session';
import { Button } from '../../../components/Button';
import { useFormat } from '../../../format';
import rows from '../rows.module.css';
import css from './import.module.css';
import { UndoImport } from './UndoImport';

const HEADS = ['file', 'when', 'stored', 'duplicate', 'quarantined'] as const;
const NUMBERS: readonly string[] = ['stored', 'duplicate', 'quarantined'];

export function ImportHistory() {
  const { t } = useTranslation();
  const { data } = useQuery({ ...apiQuery('listImports', { query: { limit: 50 } }), refetchInterval: 4000 });
  const [undoing, setUndoing] = useState<ImportRun>();
  if (!data) return null;
  return (
    <section>
      <h2 className={rows.title}>{t('settings.import.history')}</h2>
      {data.items.length === 0 && <p className={rows.faint}>{t('settings.import.none')}</p>}
      {data.items.length > 0 && (
        <div className={css.scroll}>
          <table className={css.table}>
            <thead>
              <tr>
                {HEADS.map((head) => (
                  <th key={head} scope="col" className={NUMBERS.includes(head) ? css.number : undefined}>
                    {t(`settings.import.${head}`)}
                  </th>
                ))}
                <td />
              </tr>
            </thead>
            <tbody>
              {data.items.map((run) => (
                <HistoryLine key={run.id} run={run} onUndo={() => setUndoing(run)} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {undoing && <UndoImport run={undoing} onClose={() => setUndoing(undefined)} />}
    </section>
  );
}

function HistoryLine({ run, onUndo }: { run: ImportRun; onUndo: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const may = useMay('editor');
  const navigate = useNavigate({ from: '/w/$workspace/settings/$section' });
  return (
    <tr>
      <th scope="row">
        <button type="button" className={rows.link} onClick={() => navigate({ search: { item: run.id } })}>
          <strong>{run.file}</strong>
        </button>
        {run.preset && <small className={css.made}>{t(`settings.presets.${run.preset}`)}</small>}
      </th>
      <td>
        {format.ago(run.createdAt)}
        {run.status !== 'done' && `, ${t(`settings.import.status_${run.status}`)}`}
      </td>
      <td className={css.number}>{format.number(run.stored)}</td>
      <td className={css.number}>{format.number(run.duplicate)}</td>
      <td className={css.number}>{format.number(run.quarantined)}</td>
      <td className={css.number}>
        {may && run.status === 'done' && !run.dryRun && (
          <Button small look="plain" onClick={onUndo}>
            {t('settings.import.undo')}
          </Button>
        )}
      </td>
    </tr>
  );
}
