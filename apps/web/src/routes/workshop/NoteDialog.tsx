import { Select, Switch, Textarea } from '@mantine/core';
import type { MapDocument } from '@viaggio/domain/maps';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button';
import { Panel } from '../../components/Panel';
import { shownRows } from '../maps/sheet/cellsOf';
import { useRowName } from '../maps/sheet/useRowName';
import { rowForIdeas } from '../maps/votes/rowForIdeas';
import { ColorChoice } from './ColorChoice';
import type { GuestSession } from './guestSession';
import css from './workshop.module.css';
import type { Writing } from './writing';

interface Props {
  readonly session: GuestSession;
  readonly document: MapDocument;
  readonly author: string;
  readonly writing: Writing;
  readonly onClose: () => void;
}

const MOST_LETTERS = 400;

/** Writes a note on a stage; a new one may become a hypothesis on the map at once. */
export function NoteDialog({ session, document, author, writing, onClose }: Props) {
  const { t } = useTranslation();
  const note = document.stickies.find(({ id }) => id === writing.note);
  const stage = document.stages.find(({ id }) => id === writing.stage);
  const [text, setText] = useState(note?.text ?? '');
  const [color, setColor] = useState(note?.color ?? 0);
  const [row, setRow] = useState<string | null>(null);
  const { sync, newId } = session;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const said = text.trim();
    const at = { id: note?.id ?? newId(), stage: writing.stage, text: said };
    if (row) sync.act({ do: 'hypothesis', row, ...at });
    else sync.act({ do: 'note', author, color, ...at });
    onClose();
  };
  return (
    <Panel
      title={t(note ? 'maps.workshop.guest.change' : 'maps.workshop.guest.add')}
      kicker={stage?.name}
      place="middle"
      onClose={onClose}
    >
      <form className={css.write} onSubmit={submit}>
        <Textarea
          label={t('maps.workshop.guest.note')}
          placeholder={t('maps.workshop.guest.notePlaceholder')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          maxLength={MOST_LETTERS}
          autosize
          minRows={3}
          data-autofocus
        />
        {!row && <ColorChoice value={color} onChange={setColor} />}
        {!note && <AsHypothesis document={document} row={row} onRow={setRow} />}
        <div className={css.tools}>
          <Button look="solid" type="submit" disabled={text.trim() === ''}>
            {t(note ? 'common.save' : 'maps.workshop.guest.send')}
          </Button>
          {note && (
            <Button
              onClick={() => {
                sync.act({ do: 'remove-note', id: note.id });
                onClose();
              }}
            >
              {t('maps.workshop.guest.remove')}
            </Button>
          )}
        </div>
      </form>
    </Panel>
  );
}

interface HypothesisProps {
  readonly document: MapDocument;
  readonly row: string | null;
  readonly onRow: (row: string | null) => void;
}

function AsHypothesis({ document, row, onRow }: HypothesisProps) {
  const { t } = useTranslation();
  const rowName = useRowName();
  const rows = shownRows(document);
  const usual = rowForIdeas(rows);
  if (!usual) return null;
  return (
    <>
      <Switch
        label={t('maps.workshop.guest.hypothesis')}
        description={t('maps.workshop.guest.hypothesisHelp')}
        checked={row !== null}
        onChange={(event) => onRow(event.currentTarget.checked ? usual : null)}
      />
      {row !== null && (
        <Select
          label={t('maps.workshop.guest.row')}
          value={row}
          data={rows.map((one) => ({ value: one.id, label: rowName(one) }))}
          onChange={(value) => value && onRow(value)}
        />
      )}
    </>
  );
}
