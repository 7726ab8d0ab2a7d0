import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button';
import { Panel } from '../../../components/Panel';
import { showToast } from '../../../components/toastStore';
import { useChange } from '../../../components/useChange';
import rows from '../rows.module.css';
import { type TotalDraft, TotalFields, wholeTotal } from './TotalFields';

const EMPTY: TotalDraft = { measure: 'revenue', place: '', from: '', to: '', books: undefined };

/** Writes one total of the books. */
export function WritePanel({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(EMPTY);
  const total = wholeTotal(draft);
  const write = useChange('writeBookTotals', {
    renews: ['listBookTotals'],
    onDone: () => {
      showToast(t('verify.books.written'));
      onClose();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (total !== undefined) write.mutate({ body: { totals: [total] } });
  };
  return (
    <Panel title={t('verify.books.add')} onClose={onClose}>
      <form className={rows.stack} onSubmit={submit}>
        <TotalFields value={draft} onChange={setDraft} />
        <div>
          <Button type="submit" look="solid" busy={write.isPending} disabled={total === undefined}>
            {t('verify.books.write')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
