import { IconX } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import css from './Side.module.css';

interface Props {
  readonly title: string;
  readonly lead?: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What stands beside the map while one works on it: the map stays within reach. */
export function Side({ title, lead, onClose, children }: Props) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <aside className={`${css.side} no-print`} aria-labelledby={id}>
      <header className={css.head}>
        <h2 id={id}>{title}</h2>
        <button type="button" className={css.close} onClick={onClose} aria-label={t('common.close')}>
          <IconX size={20} stroke={1.6} />
        </button>
      </header>
      {lead && <p className={css.lead}>{lead}</p>}
      {children}
    </aside>
  );
}
