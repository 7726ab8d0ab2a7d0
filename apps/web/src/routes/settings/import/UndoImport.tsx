import { useQuery } from '@tanstack/react-query';
import type { ImportContents, ImportRun } from '@viaggio/contract/imports';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../../api';
import { Button } from '../../../components/Button';
import { Fault } from '../../../components/Fault';
import { Panel } from '../../../components/Panel';
import { Skeleton } from '../../../components/Skeleton';
import { showToast } from '../../../components/toastStore';
import { useChange } from '../../../components/useChange';
import { useFormat } from '../../../format';
import rows from '../rows.module.css';
import css from './import.module.css';

/** Undoes an import, having said what goes with it. */
export function UndoImport({ run, onClose }: { run: ImportRun; onClose: () => void }) {
  const { t } = useTranslation();
  const { data, error } = useQuery(apiQuery('getImportContents', { params: { id: run.id } }));
  const undo = useChange('undoImport', {
    renews: ['listImports', 'getImport', 'overview', 'listPeople', 'listSourceHealth'],
    onDone: () => {
      showToast(t('settings.import.undone'));
      onClose();
    },
  });
  return (
    <Panel title={t('settings.undoing.title', { file: run.file })} place="middle" onClose={onClose}>
      <Fault error={error} />
      {!data && !error && <Skeleton lines={[80, 60, 70]} />}
      {data && <Contents found={data} />}
      <p className={rows.faint}>{t('settings.undoing.note')}</p>
      <div className={rows.foot}>
        <Button
          look="danger"
          busy={undo.isPending}
          disabled={!data}
          onClick={() => undo.mutate({ params: { id: run.id } })}
        >
          {t('settings.undoing.go')}
        </Button>
        <Button onClick={onClose}>{t('common.close')}</Button>
      </div>
    </Panel>
  );
}

function Contents({ found }: { found: ImportContents }) {
  const { t } = useTranslation();
  const format = useFormat();
  const counted = (n: number) => ({ count: n, n: format.number(n) });
  const { events, people, signals, quarantined, claims, value, from, to, names } = found;
  if (events + quarantined + claims + people === 0) return <p>{t('settings.undoing.nothing')}</p>;
  return (
    <>
      <p>{t('settings.undoing.lead')}</p>
      <ul className={css.contents}>
        <li>
          {t('settings.undoing.events', {
            ...counted(events),
            people: t('settings.undoing.people', counted(people)),
          })}
          {from &&
            to &&
            `, ${t('settings.undoing.between', { from: format.date(from), to: format.date(to) })}`}
          <small>
            {names
              .map(({ name, events: n }) => t('settings.undoing.named', { name, n: format.number(n) }))
              .join(' · ')}
          </small>
        </li>
        {value !== 0 && <li>{t('settings.undoing.value', { value: format.amount(value) })}</li>}
        {signals > 0 && <li>{t('settings.undoing.signals', counted(signals))}</li>}
        {quarantined > 0 && <li>{t('settings.undoing.toFix', counted(quarantined))}</li>}
        {claims > 0 && <li>{t('settings.undoing.claims', counted(claims))}</li>}
      </ul>
    </>
  );
}
