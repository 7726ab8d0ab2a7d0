import { Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { DateNote } from '@viaggio/contract/boards';
import { NOTE_KINDS, NOTE_LENGTH, type NoteKind } from '@viaggio/domain/boards';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../../api';
import { useMay } from '../../../app/session';
import { Button } from '../../../components/Button';
import { Empty } from '../../../components/Empty';
import { Fault } from '../../../components/Fault';
import { showToast } from '../../../components/toastStore';
import { useChange } from '../../../components/useChange';
import rows from '../../settings/rows.module.css';
import { Part } from '../Part';
import css from './notes.module.css';
import { useNoteDays } from './useNoteDays';

/** What happened on which days: the list, and how to add to it. */
export function NotesPart() {
  const { t } = useTranslation();
  const mayChange = useMay('editor');
  const { data, error } = useQuery(apiQuery('listDateNotes', {}));
  return (
    <Part title={t('boards.notes.title')} lead={t('boards.notes.lead')}>
      {mayChange && <NoteForm />}
      <Fault error={error} />
      {data?.items.length === 0 && (
        <Empty small title={t('boards.notes.empty')}>
          {t('boards.notes.emptyText')}
        </Empty>
      )}
      <ul className={data?.items.length ? rows.rows : undefined}>
        {data?.items.map((note) => (
          <NoteLine key={note.id} note={note} mayChange={mayChange} />
        ))}
      </ul>
    </Part>
  );
}

function NoteLine({ note, mayChange }: { note: DateNote; mayChange: boolean }) {
  const { t } = useTranslation();
  const days = useNoteDays();
  const [changing, setChanging] = useState(false);
  const renews = ['listDateNotes'] as const;
  const { id, from, to, text, kind } = note;
  const add = useChange('createDateNote', { renews });
  const remove = useChange('deleteDateNote', {
    renews,
    onDone: () =>
      showToast(t('boards.notes.removed'), { undo: () => add.mutate({ body: { from, to, text, kind } }) }),
  });
  if (changing) {
    return (
      <li className={rows.row}>
        <NoteForm note={note} onDone={() => setChanging(false)} />
      </li>
    );
  }
  return (
    <li className={rows.row}>
      <div className={rows.grow}>
        <strong>{text}</strong>
        <small>
          {days(note)} · {t(`boards.notes.kinds.${kind}`)}
        </small>
      </div>
      {mayChange && (
        <span className={rows.ends}>
          <Button small look="plain" onClick={() => setChanging(true)}>
            {t('boards.edit')}
          </Button>
          <Button
            small
            look="plain"
            busy={remove.isPending}
            onClick={() => remove.mutate({ params: { id } })}
          >
            {t('boards.remove')}
          </Button>
        </span>
      )}
    </li>
  );
}

/** Adds a note, or changes the one given. */
function NoteForm({ note, onDone }: { note?: DateNote; onDone?: () => void }) {
  const { t } = useTranslation();
  const options = { renews: ['listDateNotes'] as const, quiet: true };
  const add = useChange('createDateNote', options);
  const change = useChange('updateDateNote', { ...options, onDone });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const said = new FormData(form);
    const body = {
      from: String(said.get('from')),
      to: String(said.get('to')) || undefined,
      text: String(said.get('text')),
      kind:
        NOTE_KINDS.find((kind) => t(`boards.notes.kinds.${kind}`) === said.get('kind')) ??
        ('other' as NoteKind),
    };
    if (note) change.mutate({ params: { id: note.id }, body });
    else add.mutate({ body }, { onSuccess: () => form.reset() });
  };
  return (
    <form onSubmit={submit} className={css.form}>
      <TextInput type="date" name="from" label={t('boards.notes.from')} defaultValue={note?.from} required />
      <TextInput
        type="date"
        name="to"
        label={t('boards.notes.to')}
        defaultValue={note && note.to !== note.from ? note.to : ''}
      />
      <Select
        name="kind"
        label={t('boards.notes.kind')}
        defaultValue={t(`boards.notes.kinds.${note?.kind ?? 'other'}`)}
        data={NOTE_KINDS.map((kind) => t(`boards.notes.kinds.${kind}`))}
        allowDeselect={false}
      />
      <TextInput
        name="text"
        label={t('boards.notes.text')}
        defaultValue={note?.text}
        maxLength={NOTE_LENGTH}
        required
        className={css.text}
      />
      <Button type="submit" busy={add.isPending || change.isPending}>
        {t(note ? 'boards.save' : 'boards.notes.add')}
      </Button>
      {onDone && <Button onClick={onDone}>{t('boards.cancel')}</Button>}
      <Fault error={add.error ?? change.error} />
    </form>
  );
}
