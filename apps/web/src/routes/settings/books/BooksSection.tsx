import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../../api';
import { useMay } from '../../../app/session';
import { Button } from '../../../components/Button';
import { Empty } from '../../../components/Empty';
import { Fault } from '../../../components/Fault';
import { PageHead } from '../../../components/PageHead';
import { Skeleton } from '../../../components/Skeleton';
import { ReadOnlyNote } from '../ReadOnlyNote';
import rows from '../rows.module.css';
import { ExplainPanel } from './ExplainPanel';
import { FilePanel } from './file/FilePanel';
import { PastePanel } from './PastePanel';
import { TotalLine } from './TotalLine';
import { WritePanel } from './WritePanel';

/** What the books say, beside what we hold; the difference, where it hides, and who stands for it. */
export function BooksSection() {
  const { t } = useTranslation();
  const may = useMay('editor');
  const [writing, setWriting] = useState<'one' | 'many' | 'file'>();
  const [explained, setExplained] = useState<string>();
  const { data, error, refetch } = useQuery(apiQuery('listBookTotals', {}));
  const actions = may && (
    <>
      <Button onClick={() => setWriting('many')}>{t('verify.books.paste')}</Button>
      <Button onClick={() => setWriting('file')}>{t('verify.books.file')}</Button>
      <Button look="solid" onClick={() => setWriting('one')}>
        {t('verify.books.add')}
      </Button>
    </>
  );
  return (
    <>
      <PageHead
        title={t('settings.sections.books')}
        lead={t('verify.books.lead')}
        actions={data && data.items.length > 0 && actions}
      />
      <ReadOnlyNote />
      <Fault error={error} onRetry={refetch} />
      {!data && !error && <Skeleton />}
      {data?.items.length === 0 && (
        <Empty title={t('verify.books.empty')} actions={actions}>
          {t('verify.books.emptyHelp')}
        </Empty>
      )}
      {data && data.items.length > 0 && (
        <ul className={rows.rows}>
          {data.items.map((total) => (
            <TotalLine key={total.id} total={total} onExplain={() => setExplained(total.id)} />
          ))}
        </ul>
      )}
      {writing === 'one' && <WritePanel onClose={() => setWriting(undefined)} />}
      {writing === 'many' && <PastePanel onClose={() => setWriting(undefined)} />}
      {writing === 'file' && <FilePanel onClose={() => setWriting(undefined)} />}
      {explained && <ExplainPanel id={explained} onClose={() => setExplained(undefined)} />}
    </>
  );
}
