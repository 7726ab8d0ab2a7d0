import { Autocomplete } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './import.module.css';

/** What files most often hold, by the names that need no set-up. */
const HAPPENINGS = [
  'Order Completed',
  'Order Refunded',
  'Store Visited',
  'Call Answered',
  'Ticket Opened',
  'Quote Requested',
  'Review Posted',
  'Survey Answered',
  'Count Recorded',
  'Cost Recorded',
] as const;

interface Props {
  readonly value: string;
  readonly onChange: (name: string) => void;
}

/** What every row of the file says happened: chosen, or written; the file is read again when the writing is done. */
export function EventField({ value, onChange }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState(value);
  const meaning = (name: string) => {
    const known = HAPPENINGS.find((each) => each === name);
    return known && t(`settings.import.happenings.${known}`);
  };
  return (
    <Autocomplete
      label={t('settings.import.eventForAll')}
      description={meaning(text) ?? t('settings.import.eventForAllHelp')}
      data={[...HAPPENINGS]}
      filter={({ options }) => options}
      renderOption={({ option }) => (
        <span className={css.event}>
          {option.value}
          <small>{meaning(option.value)}</small>
        </span>
      )}
      value={text}
      onChange={setText}
      onOptionSubmit={onChange}
      onBlur={() => text.trim() !== value && onChange(text.trim())}
    />
  );
}
