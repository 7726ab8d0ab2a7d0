import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './CopyBlock.module.css';

interface Props {
  readonly text: string;
  readonly label: string;
  /** Shows all of it: long lines wrap, and nothing scrolls. */
  readonly whole?: boolean;
}

/** Text to take elsewhere: shown as it is, copied with one click. */
export function CopyBlock({ text, label, whole }: Props) {
  const [copied, setCopied] = useState(false);
  const { t } = useTranslation();
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), 1600);
  };
  return (
    <figure className={css.block} data-whole={whole || undefined}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reachable by keyboard. */}
      <section tabIndex={0} aria-label={label}>
        <pre>{text}</pre>
      </section>
      <button type="button" onClick={copy} className={css.copy}>
        {copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
        {copied ? t('common.copied') : t('common.copy')}
      </button>
    </figure>
  );
}
