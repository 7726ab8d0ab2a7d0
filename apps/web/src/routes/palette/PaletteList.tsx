import { useTranslation } from 'react-i18next';
import type { Entry } from './entry';
import css from './Palette.module.css';

interface Props {
  readonly entries: readonly Entry[];
  readonly at: number;
  readonly onPoint: (at: number) => void;
  readonly onRun: (entry: Entry) => void;
}

export function PaletteList({ entries, at, onPoint, onRun }: Props) {
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
