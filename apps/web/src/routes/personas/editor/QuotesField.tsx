import { IconPlus, IconX } from '@tabler/icons-react';
import type { Persona } from '@viaggio/contract/personas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './editor.module.css';
import { PickWords } from './PickWords';

interface Props {
  readonly value: Persona['quotes'];
  readonly onChange: (quotes: Persona['quotes']) => void;
}

const MOST = 12;

/** What they would say: written, or picked from what customers said. */
export function QuotesField({ value, onChange }: Props) {
  const { t } = useTranslation();
  const [picking, setPicking] = useState(false);
  const name = t('personas.parts.quotes');
  const full = value.length >= MOST;
  const toggle = (text: string) => {
    const known = value.some((quote) => quote.text === text);
    if (known) onChange(value.filter((quote) => quote.text !== text));
    else if (!full) onChange([...value, { text, from: 'feedback' }]);
  };
  return (
    <fieldset className={css.lines}>
      <legend>{name}</legend>
      {value.map((quote, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: quotes have no identity but their place.
        <div key={index} data-words>
          {quote.from === 'feedback' ? (
            <p>
              {quote.text} <small>{t('personas.fromFeedback')}</small>
            </p>
          ) : (
            <input
              value={quote.text}
              maxLength={600}
              placeholder={t('personas.form.quote')}
              aria-label={t('personas.form.line', { part: name, n: index + 1 })}
              onChange={(event) =>
                onChange([...value].with(index, { text: event.target.value, from: 'own' }))
              }
            />
          )}
          <button
            type="button"
            aria-label={t('personas.form.removeLine', { text: quote.text })}
            onClick={() => onChange([...value].toSpliced(index, 1))}
          >
            <IconX size={15} stroke={1.6} aria-hidden />
          </button>
        </div>
      ))}
      <p className={css.adds}>
        {!full && (
          <button
            type="button"
            className={css.add}
            aria-label={`${name}: ${t('personas.form.add')}`}
            onClick={() => onChange([...value, { text: '', from: 'own' }])}
          >
            <IconPlus size={15} stroke={1.7} aria-hidden /> {t('personas.form.add')}
          </button>
        )}
        <button
          type="button"
          className={css.add}
          aria-expanded={picking}
          onClick={() => setPicking(!picking)}
        >
          {t('personas.form.pick')}
        </button>
      </p>
      {picking && <PickWords chosen={value.map(({ text }) => text)} onToggle={toggle} />}
    </fieldset>
  );
}
