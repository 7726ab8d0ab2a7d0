import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button';
import { readText } from './readText';

interface Props {
  readonly onRead: (text: string, name: string) => void;
}

/** A file of text with one person in each row, read here in the browser. */
export function FileField({ onRead }: Props) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const take = async (file: File | undefined) => {
    if (file) onRead(readText(await file.arrayBuffer()), file.name);
  };
  return (
    <div>
      <Button
        small
        icon={<IconFileSpreadsheet size={16} stroke={1.5} aria-hidden />}
        onClick={() => input.current?.click()}
      >
        {t('segments.lists.chooseFile')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.tsv,.txt"
        aria-label={t('segments.lists.chooseFile')}
        onChange={(event) => {
          void take(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
    </div>
  );
}
