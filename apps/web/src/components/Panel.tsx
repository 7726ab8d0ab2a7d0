import { IconX } from '@tabler/icons-react';
import { type ReactNode, useId, useLayoutEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './Panel.module.css';
import { PortalInside } from './PortalInside';

interface Props {
  readonly title: ReactNode;
  readonly kicker?: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** `side` slides in from the right; `middle` stands in the centre. */
  readonly place?: 'side' | 'middle' | 'wide';
}

/** A native modal dialog: the browser keeps focus inside, closes on Escape and gives it back afterwards. */
export function Panel({ title, kicker, onClose, children, place = 'side' }: Props) {
  const [dialog, setDialog] = useState<HTMLDialogElement | null>(null);
  const titleId = useId();
  const { t } = useTranslation();
  // Before the dialog leaves the page: closed only afterwards, it would give the focus back to nothing.
  useLayoutEffect(() => {
    if (dialog && !dialog.open) dialog.showModal();
    return () => dialog?.close();
  }, [dialog]);
  return (
    <dialog
      ref={setDialog}
      className={css.panel}
      data-place={place}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      // What stands around it, and would close too, does not hear of it.
      onKeyDown={(event) => event.key === 'Escape' && event.stopPropagation()}
      onClick={(event) => event.target === dialog && onClose()}
    >
      <div className={css.sheet}>
        <header className={css.head}>
          <div>
            {kicker && <div className={css.kicker}>{kicker}</div>}
            <h2 id={titleId}>{title}</h2>
          </div>
          <button type="button" className={css.close} onClick={onClose} aria-label={t('common.close')}>
            <IconX size={20} stroke={1.6} />
          </button>
        </header>
        <div className={css.body}>{dialog && <PortalInside target={dialog}>{children}</PortalInside>}</div>
      </div>
    </dialog>
  );
}
