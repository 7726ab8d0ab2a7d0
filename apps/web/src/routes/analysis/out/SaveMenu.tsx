import { TextInput } from '@mantine/core';
import { IconBookmark } from '@tabler/icons-react';
import type { SavedReportInput } from '@viaggio/contract/boards';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportSearch } from '../../../app/analysisSearches';
import { useMay } from '../../../app/session';
import { Button } from '../../../components/Button';
import { Fault } from '../../../components/Fault';
import { Panel } from '../../../components/Panel';
import type { PeriodName } from '../../../components/periods';
import tool from '../../../components/ToolButton.module.css';
import { showToast } from '../../../components/toastStore';
import { useChange } from '../../../components/useChange';
import css from './SaveMenu.module.css';
import { periodToSave, searchToSave } from './savedQuestion';

interface Props {
  readonly report: string;
  readonly title: string;
  readonly body: object;
  readonly search: ReportSearch;
  readonly usual: PeriodName;
}

/** Keeps the question of this page under a name. */
export function SaveMenu(props: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  if (!useMay('editor')) return null;
  return (
    <>
      <button type="button" className={tool.tool} onClick={() => setOpen(true)}>
        <IconBookmark size={16} stroke={1.6} aria-hidden /> {t('boards.saved.save')}
      </button>
      {open && <SavePanel {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function SavePanel({ report, title, body, search, usual, onClose }: Props & { onClose: () => void }) {
  const { t } = useTranslation();
  const save = useChange('createSavedReport', {
    renews: ['listSavedReports'],
    quiet: true,
    onDone: ({ name }) => {
      showToast(t('boards.saved.done', { name }));
      onClose();
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name'));
    // As it goes on the wire: what is undefined is not asked.
    const asked = JSON.parse(JSON.stringify(body)) as SavedReportInput['question'];
    const question = { ...asked, period: periodToSave(search, usual) };
    save.mutate({ body: { name, report, question, search: searchToSave(search) } });
  };
  return (
    <Panel title={t('boards.saved.saveTitle')} place="middle" onClose={onClose}>
      <form onSubmit={submit} className={css.form}>
        <TextInput
          name="name"
          label={t('boards.name')}
          defaultValue={title}
          maxLength={120}
          required
          data-autofocus
        />
        <p>{t('boards.saved.help')}</p>
        <Fault error={save.error} />
        <Button type="submit" look="solid" busy={save.isPending}>
          {t('boards.save')}
        </Button>
      </form>
    </Panel>
  );
}
