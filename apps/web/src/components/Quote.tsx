import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Quotation marks of the reader's language, in type that is the customer's. */
export function Quote({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation();
  const [open, close] = i18n.language === 'it' ? ['«', '»'] : ['“', '”'];
  return (
    <>
      {open}
      {children}
      {close}
    </>
  );
}
