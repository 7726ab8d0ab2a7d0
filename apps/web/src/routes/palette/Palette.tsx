import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entry } from './entry';
import css from './Palette.module.css';
import { PaletteInput } from './PaletteInput';
import { PaletteList } from './PaletteList';
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
  const type = (next: string) => {
    setText(next);
    setAt(0);
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
        <PaletteInput
          text={text}
          at={at}
          count={entries.length}
          onType={type}
          onMove={setAt}
          onEnter={() => run(entries[at])}
        />
        <PaletteList entries={entries} at={at} onPoint={setAt} onRun={run} />
        <p className={css.hint}>{t('shell.palette.hint')}</p>
      </div>
    </dialog>
  );
}
