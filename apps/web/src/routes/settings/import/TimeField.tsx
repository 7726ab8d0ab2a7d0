import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './import.module.css';

interface Props {
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** When every row of the file happened; the file is read again when the writing is done. */
export function TimeField({ value, onChange }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState(value);
  return (
    <TextInput
      className={css.time}
      label={t('settings.wizard.timeForAll')}
      description={t('settings.wizard.timeForAllHelp')}
      value={text}
      maxLength={40}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => text.trim() !== value && onChange(text.trim())}
    />
  );
}
