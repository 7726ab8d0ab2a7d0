import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly text: string;
  readonly at: number;
  readonly count: number;
  readonly onType: (text: string) => void;
  readonly onMove: (at: number) => void;
  readonly onEnter: () => void;
}

/** The keyboard stays in the input; arrows move through the list it owns. */
export function PaletteInput({ text, at, count, onType, onMove, onEnter }: Props) {
  const { t } = useTranslation();
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter') onEnter();
    else if (event.key === 'ArrowDown') onMove(Math.min(at + 1, count - 1));
    else if (event.key === 'ArrowUp') onMove(Math.max(at - 1, 0));
    else return;
    event.preventDefault();
  };
  return (
    <input
      value={text}
      role="combobox"
      aria-expanded={count > 0}
      aria-controls="palette-list"
      aria-activedescendant={count > 0 ? `palette-${at}` : undefined}
      aria-label={t('shell.searchHint')}
      placeholder={t('shell.palette.placeholder')}
      onChange={(event) => onType(event.target.value)}
      onKeyDown={onKey}
    />
  );
}
