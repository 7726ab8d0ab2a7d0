import { NumberInput, Select, TextInput } from '@mantine/core';
import { BOOK_MEASURES, type BookMeasure, type BookTotal } from '@viaggio/domain/reconciliation';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../../../app/session';
import rows from '../rows.module.css';

/** A total being written: its days and amount may still be missing. */
export interface TotalDraft {
  readonly measure: BookMeasure;
  readonly place: string;
  readonly from: string;
  readonly to: string;
  readonly books: number | undefined;
}

/** A total, once nothing is missing; one without a last day is of its first. */
export const wholeTotal = ({ from, to, books, ...rest }: TotalDraft): BookTotal | undefined =>
  books === undefined || from === '' ? undefined : { ...rest, from, to: to || from, books };

interface Props {
  readonly value: TotalDraft;
  readonly onChange: (value: TotalDraft) => void;
}

/** The fields of one total of the books. */
export function TotalFields({ value, onChange }: Props) {
  const { t } = useTranslation();
  const known = useSettings()?.places ?? [];
  const places = value.place === '' || known.includes(value.place) ? known : [value.place, ...known];
  const set = (change: Partial<TotalDraft>) => onChange({ ...value, ...change });
  return (
    <>
      <Select
        label={t('verify.books.measure')}
        description={t(`verify.books.measureHelp.${value.measure}`)}
        data={BOOK_MEASURES.map((one) => ({ value: one, label: t(`verify.books.measures.${one}`) }))}
        value={value.measure}
        allowDeselect={false}
        onChange={(measure) => set({ measure: measure as BookMeasure })}
      />
      <Select
        label={t('verify.books.place')}
        data={[
          { value: '', label: t('verify.books.allPlaces') },
          ...places.map((place) => ({ value: place, label: place })),
        ]}
        value={value.place}
        allowDeselect={false}
        searchable
        onChange={(place) => set({ place: place ?? '' })}
      />
      <div className={rows.pairs}>
        <TextInput
          required
          type="date"
          label={t('verify.books.from')}
          value={value.from}
          onChange={({ target }) => set({ from: target.value })}
        />
        <TextInput
          type="date"
          label={t('verify.books.to')}
          value={value.to}
          min={value.from}
          onChange={({ target }) => set({ to: target.value })}
        />
      </div>
      <NumberInput
        required
        hideControls
        label={t('verify.books.amount')}
        value={value.books ?? ''}
        onChange={(books) => set({ books: typeof books === 'number' ? books : undefined })}
      />
    </>
  );
}
