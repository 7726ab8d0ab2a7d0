import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FunnelSearch, heldAttributes } from '../../../app/analysisSearches';
import { Picker } from '../../../components/Picker';
import { useAddress } from '../frame/useAddress';
import css from './HoldPicker.module.css';
import { propertyOf, writeProperty } from './held';

/** What all the steps of one customer must share: the same channel, the same campaign, the same order number. */
export function HoldPicker({ hold }: Pick<FunnelSearch, 'hold'>) {
  const { t } = useTranslation();
  const { ask } = useAddress();
  const property = propertyOf(hold);
  const [typed, setTyped] = useState(property ?? '');
  const shown = property === undefined ? undefined : t('analysis.funnel.hold_property', { property });
  return (
    <Picker<string>
      name={t('analysis.funnel.hold')}
      value={hold ?? ''}
      shown={shown}
      choices={[
        { value: '', label: t('analysis.funnel.holdNothing'), hint: t('analysis.funnel.holdHelp') },
        ...heldAttributes.map((value) => ({ value, label: t(`analysis.funnel.hold_${value}`) })),
      ]}
      onChange={(value) => ask({ hold: value || undefined })}
    >
      <form
        className={css.property}
        onSubmit={(event) => {
          event.preventDefault();
          ask({ hold: writeProperty(typed) });
        }}
      >
        <TextInput
          label={t('analysis.funnel.holdProperty')}
          description={t('analysis.funnel.holdPropertyHelp')}
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
