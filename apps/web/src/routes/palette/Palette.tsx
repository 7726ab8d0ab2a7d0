import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entry } from './entry';
import css from './Palette.module.css';
import { useEntries } from './useEntries';

/** Everything one keystroke away: pages, customers, commands. */
export function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const entries = useEntries(text);
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  const run = (entry: Entry | undefined) => {
    if (!entry) return;
    onClose();
    entry.run();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter') run(entries[at]);
    else if (event.key === 'ArrowDown') setAt(Math.min(at + 1, entries.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it; the click is on what lies around the dialog.
    <dialog
      ref={dialog}
      className={css.palette}
      aria-label={t('shell.palette.title')}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      <div className={css.sheet}>
        <input
          autoFocus
          value={text}
          role="combobox"
          aria-expanded="true"
          aria-controls="palette-list"
          aria-activedescendant={entries[at] ? `palette-${at}` : undefined}
          aria-label={t('shell.searchHint')}
          placeholder={t('shell.palette.placeholder')}
          onChange={(event) => {
            setText(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKey}
        />
        <PaletteList entries={entries} at={at} onPoint={setAt} onRun={run} />
        <p className={css.hint}>{t('shell.palette.hint')}</p>
      </div>
    </dialog>
  );
}

interface ListProps {
  readonly entries: readonly Entry[];
  readonly at: number;
  readonly onPoint: (at: number) => void;
  readonly onRun: (entry: Entry) => void;
}

function PaletteList({ entries, at, onPoint, onRun }: ListProps) {
  const { t } = useTranslation();
  if (entries.length === 0) return <p className={css.nothing}>{t('shell.palette.nothing')}</p>;
  return (
    <div id="palette-list" role="listbox" aria-label={t('shell.palette.title')} className={css.list}>
      {entries.map((entry, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the input that owns the list.
        <div
          key={entry.id}
          id={`palette-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          className={css.option}
          onClick={() => onRun(entry)}
          onMouseMove={() => onPoint(index)}
        >
          <span className={css.group}>{entry.group !== entries[index - 1]?.group && entry.group}</span>
          <span className={css.name}>{entry.name}</span>
          <span className={css.side}>{entry.hint}</span>
        </div>
      ))}
    </div>
  );
}
