import { useSearch } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/**
 * The texts of a report in the words of what it counts: where the address asks for companies, those with a variant of
 * their own (`people_account`) say companies.
 */
export function useCounted(): { readonly t: TFunction } {
  const { t } = useTranslation();
  const { unit } = useSearch({ strict: false }) as { readonly unit?: unknown };
  return useMemo(() => ({ t: unit === 'account' ? ofCompanies(t) : t }), [t, unit]);
}

/** `t` with the context asked for wherever a text does not say another; where there is no such variant, as always. */
function ofCompanies(t: TFunction): TFunction {
  type Ask = (key: string, options?: object) => string;
  const ask: Ask = (key, options) => (t as unknown as Ask)(key, { context: 'account', ...options });
  return Object.assign(ask, t) as unknown as TFunction;
}
