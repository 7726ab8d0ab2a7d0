import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Picker } from '../../../components/Picker';
import { useAddress } from '../frame/useAddress';
import css from './SplitPicker.module.css';

/** A property by whose values snags are told apart: the kind of device, the browser. */
export function SplitPicker({ split }: { split: string | undefined }) {
  const { t } = useTranslation();
  const { ask } = useAddress();
  const [typed, setTyped] = useState(split ?? '');
  return (
    <Picker<string>
      name={t('analysis.snags.split')}
      value={split ?? ''}
      shown={split && t('analysis.snags.splitBy', { property: split })}
      choices={[{ value: '', label: t('analysis.snags.splitNothing') }]}
      onChange={() => ask({ split: undefined })}
    >
      <form
        className={css.property}
        onSubmit={(event) => {
          event.preventDefault();
          ask({ split: typed.trim() || undefined });
        }}
      >
        <TextInput
          label={t('analysis.snags.splitProperty')}
          description={t('analysis.snags.splitHelp')}
          value={typed}
          maxLength={200}
          onChange={(event) => setTyped(event.currentTarget.value)}
          // The menu listens to keys too.
          onKeyDown={(event) => event.key !== 'Escape' && event.stopPropagation()}
        />
      </form>
    </Picker>
  );
}
