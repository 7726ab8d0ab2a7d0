import { IconX } from '@tabler/icons-react';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import css from './Toasts.module.css';
import { dismissToast, readToasts, subscribeToasts } from './toastStore';

/** Short messages at the foot of the page: what was done, and how to take it back. */
export function Toasts() {
  const toasts = useSyncExternalStore(subscribeToasts, readToasts);
  const { t } = useTranslation();
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Shown again at each change, so that it lies above whatever dialog is open.
    ref.current?.hidePopover();
    if (toasts.length > 0) ref.current?.showPopover();
  }, [toasts]);
  return (
    <div ref={ref} popover="manual" className={css.toasts} role="status" aria-live="polite">
      {toasts.map((toast) => (
        <div key={toast.id} className={css.toast} data-bad={toast.bad || undefined}>
          <span>{toast.text}</span>
          {toast.undo && (
            <button
              type="button"
              className={css.undo}
              onClick={() => {
                toast.undo?.();
                dismissToast(toast.id);
              }}
            >
              {t('common.undo')}
            </button>
          )}
          <button type="button" onClick={() => dismissToast(toast.id)} aria-label={t('common.close')}>
            <IconX size={16} />
          </button>
        </div>
      ))}
    </div>
  );
}
