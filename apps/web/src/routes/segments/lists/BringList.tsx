import { Select, Textarea, TextInput } from '@mantine/core';
import type { ListKind } from '@viaggio/contract/segments';
import { type FormEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button';
import { Fault } from '../../../components/Fault';
import { Panel } from '../../../components/Panel';
import { Progress } from '../../../components/Progress';
import { showToast } from '../../../components/toastStore';
import { useFormat } from '../../../format';
import { FileField } from './FileField';
import css from './lists.module.css';
import { type Identifiers, readIdentifiers } from './readIdentifiers';
import { useBringList } from './useBringList';

/** A list by paste or by file; what was understood is shown before it is sent, and can be corrected. */
export function BringList({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [name, setName] = useState('');
  const [text, setText] = useState('');
  const [file, setFile] = useState<string>();
  const [asked, setAsked] = useState<{ column?: number; kind?: ListKind }>({});
  const read = useMemo(() => readIdentifiers(text, asked), [text, asked]);
  const { start, sent, error } = useBringList();
  const take = (next: string, from?: string) => {
    setText(next);
    setFile(from);
    setAsked({});
    if (from && name === '') setName(from.replace(/\.[^.]+$/, ''));
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!read || name.trim() === '') return;
    const list = await start({ name: name.trim(), kind: read.kind, values: read.values });
    if (!list) return;
    const counts = { known: format.number(list.known), n: format.number(list.identifiers) };
    showToast(t('segments.lists.brought', { name: list.name, count: list.identifiers, ...counts }));
    onClose();
  };
  return (
    <Panel title={t('segments.lists.bringTitle')} place="middle" onClose={onClose}>
      <form className={css.form} onSubmit={submit}>
        {file ? (
          <p className={css.file}>
            {file}{' '}
            <button type="button" onClick={() => take('')}>
              {t('common.remove')}
            </button>
          </p>
        ) : (
          <Textarea
            label={t('segments.lists.paste')}
            description={t('segments.lists.pasteHelp')}
            autosize
            minRows={5}
            maxRows={10}
            value={text}
            onChange={(event) => take(event.target.value)}
          />
        )}
        <FileField onRead={take} />
        {read && <Understood read={read} onAsk={(by) => setAsked({ ...asked, ...by })} />}
        <TextInput
          label={t('segments.lists.name')}
          placeholder={t('segments.lists.namePlaceholder')}
          required
          maxLength={120}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Fault error={error} />
        {sent !== undefined && read && (
          <Progress
            value={sent / read.values.length}
            label={t('segments.lists.sending', {
              sent: format.number(sent),
              n: format.number(read.values.length),
            })}
          />
        )}
        <Button
          type="submit"
          look="solid"
          busy={sent !== undefined}
          disabled={!read || read.values.length === 0 || name.trim() === ''}
        >
          {t('segments.lists.bring')}
        </Button>
      </form>
    </Panel>
  );
}

const KINDS: readonly ListKind[] = ['email', 'phone', 'card', 'userId'];

interface UnderstoodProps {
  readonly read: Identifiers;
  readonly onAsk: (by: { column?: number; kind?: ListKind }) => void;
}

/** What the table was taken to say. */
function Understood({ read, onAsk }: UnderstoodProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { columns, column, kind, values } = read;
  return (
    <div className={css.understood}>
      <p role="status">
        {t('segments.lists.found', { count: values.length, n: format.number(values.length) })}{' '}
        <span>{values.slice(0, 3).join(' · ')}</span>
      </p>
      {columns.length > 1 && (
        <Select
          label={t('segments.lists.column')}
          allowDeselect={false}
          data={columns.map((head, index) => ({ value: String(index), label: `${index + 1}. ${head}` }))}
          value={String(column)}
          onChange={(chosen) => chosen !== null && onAsk({ column: Number(chosen), kind: undefined })}
        />
      )}
      <Select
        label={t('segments.lists.kind')}
        allowDeselect={false}
        data={KINDS.map((value) => ({ value, label: t(`identifiers.${value}`) }))}
        value={kind}
        onChange={(chosen) => onAsk({ kind: KINDS.find((each) => each === chosen) })}
      />
    </div>
  );
}
