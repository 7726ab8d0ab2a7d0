import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './choices.module.css';

const TypicalChoices = lazy(() => import('./TypicalChoices'));

/** The first buyer personas, for who wants them now: closed, below what has to be chosen, and nothing waits for it. */
export function TypicalCustomers() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <details className={css.typical} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {t('welcome.typical.title')} <small>{t('welcome.typical.optional')}</small>
      </summary>
      <p>{t('welcome.typical.lead')}</p>
      {open && (
        <Suspense>
          <TypicalChoices />
        </Suspense>
      )}
    </details>
  );
}
