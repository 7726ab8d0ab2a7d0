import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button';
import { Panel } from '../../../components/Panel';
import { showToast } from '../../../components/toastStore';
import { useChange } from '../../../components/useChange';
import { useFormat } from '../../../format';
import rows from '../rows.module.css';

/** Writes totals pasted from a sheet; lines that cannot be read are named, and the others written. */
export function PastePanel({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [text, setText] = useState('');
  const paste = useChange('pasteBookTotals', {
    renews: ['listBookTotals'],
    onDone: ({ written, unread }) => {
      showToast(t('verify.books.pasted', { count: written, n: format.number(written) }));
      if (unread.length === 0) onClose();
    },
  });
  return (
    <Panel title={t('verify.books.paste')} onClose={onClose}>
      <div className={rows.stack}>
        <Textarea
          label={t('verify.books.pasteLabel')}
          description={t('verify.books.pasteHelp')}
          autosize
          minRows={6}
          maxRows={16}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        {paste.data && paste.data.unread.length > 0 && (
          <ul role="alert" className={rows.warn}>
            {paste.data.unread.map(({ line, problem }) => (
              <li key={line}>
                {t('verify.books.unread', {
                  line: format.number(line),
                  problem: t(`verify.books.problems.${problem}`),
                })}
              </li>
            ))}
          </ul>
        )}
        <div>
          <Button
            look="solid"
            busy={paste.isPending}
            disabled={text.trim() === ''}
            onClick={() => paste.mutate({ body: { text } })}
          >
            {t('verify.books.write')}
          </Button>
        </div>
      </div>
    </Panel>
  );
}
