import { Picker } from '../../../components/Picker';
import { useFormat } from '../../../format';
import { ContactsField } from '../builder/ContactsField';
import { readContacts, writeContacts } from '../builder/contactsText';
import { useAddress } from './useAddress';
import { useCounted } from './useCounted';

/** Whether the same contact several times in a row counts once. */
export function RepeatsPicker({ collapse }: { collapse: string | undefined }) {
  const { t } = useCounted();
  const { ask } = useAddress();
  return (
    <Picker
      name={t('analysis.repeats')}
      value={collapse ?? 'yes'}
      choices={[
        { value: 'yes', label: t('analysis.repeatsOnce') },
        { value: 'no', label: t('analysis.repeatsAll') },
      ]}
      onChange={(chosen) => ask({ collapse: chosen === 'no' ? 'no' : undefined })}
    />
  );
}

/** Contacts that are left out of the question. */
export function WithoutField({ exclude }: { exclude: string | undefined }) {
  const { t } = useCounted();
  const { ask } = useAddress();
  return (
    <ContactsField
      label={t('analysis.without')}
      prefix={t('analysis.without')}
      none={t('analysis.withoutNothing')}
      value={readContacts(exclude)}
      onChange={(contacts) => ask({ exclude: writeContacts(contacts) || undefined })}
    />
  );
}

interface CountProps {
  /** Its place in the address. */
  readonly field: 'steps' | 'detail';
  readonly name: string;
  readonly value: string | undefined;
  /** What an address that says nothing means. */
  readonly usual: number;
  readonly counts: readonly number[];
  readonly labelOf: (count: number, written: string) => string;
}

/** How many of something are shown. */
export function CountPicker({ field, name, value, usual, counts, labelOf }: CountProps) {
  const format = useFormat();
  const { ask } = useAddress();
  return (
    <Picker
      name={name}
      value={value ?? String(usual)}
      choices={counts.map((n) => ({ value: String(n), label: labelOf(n, format.number(n)) }))}
      onChange={(chosen) => ask({ [field]: chosen === String(usual) ? undefined : chosen })}
    />
  );
}
