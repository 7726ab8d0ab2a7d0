import { NumberInput, Select, TextInput } from '@mantine/core';
import { BOOK_MEASURES, type BookMeasure } from '@viaggio/domain/reconciliation';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../../../app/session';
import { Button } from '../../../components/Button';
import { Panel } from '../../../components/Panel';
import { showToast } from '../../../components/toastStore';
import { useChange } from '../../../components/useChange';
import rows from '../rows.module.css';

/** Writes one total of the books. */
export function WritePanel({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const places = useSettings()?.places ?? [];
  const [measure, setMeasure] = useState<BookMeasure>('revenue');
  const [place, setPlace] = useState('');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [books, setBooks] = useState<number>();
  const write = useChange('writeBookTotals', {
    renews: ['listBookTotals'],
    onDone: () => {
      showToast(t('verify.books.written'));
      onClose();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (books === undefined) return;
    write.mutate({ body: { totals: [{ measure, place, from, to: to || from, books }] } });
  };
  return (
    <Panel title={t('verify.books.add')} onClose={onClose}>
      <form className={rows.stack} onSubmit={submit}>
        <Select
          label={t('verify.books.measure')}
          description={t(`verify.books.measureHelp.${measure}`)}
          data={BOOK_MEASURES.map((value) => ({ value, label: t(`verify.books.measures.${value}`) }))}
          value={measure}
          allowDeselect={false}
          onChange={(value) => setMeasure(value as BookMeasure)}
        />
        <Select
          label={t('verify.books.place')}
          data={[
            { value: '', label: t('verify.books.allPlaces') },
            ...places.map((value) => ({ value, label: value })),
          ]}
          value={place}
          allowDeselect={false}
          searchable
          onChange={(value) => setPlace(value ?? '')}
        />
        <div className={rows.pairs}>
          <TextInput
            required
            type="date"
            label={t('verify.books.from')}
            value={from}
            onChange={({ target }) => setFrom(target.value)}
          />
          <TextInput
            type="date"
            label={t('verify.books.to')}
            value={to}
            min={from}
            onChange={({ target }) => setTo(target.value)}
          />
        </div>
        <NumberInput
          required
          hideControls
          label={t('verify.books.amount')}
          value={books ?? ''}
          onChange={(value) => setBooks(typeof value === 'number' ? value : undefined)}
        />
        <div>
          <Button
            type="submit"
            look="solid"
            busy={write.isPending}
            disabled={books === undefined || from === ''}
          >
            {t('verify.books.write')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
