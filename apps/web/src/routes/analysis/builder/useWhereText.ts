import { useCallback } from 'react';
import { useFormat } from '../../../format';
import { useCounted } from '../frame/useCounted';
import type { Condition } from './contacts';

/** The words of details: "where total is at least 100 and city is Rome or Milan"; '' without any. */
export function useWhereText(): (where: readonly Condition[]) => string {
  const { t } = useCounted();
  const { decimal, either } = useFormat();
  return useCallback(
    (where) => {
      if (where.length === 0) return '';
      const said = where.map(({ property, op, value }) => {
        const named = `${property} ${t(`settings.rules.ops.${op}`)}`;
        if (value === undefined) return named;
        if (typeof value === 'number') return `${named} ${decimal(value)}`;
        const texts = typeof value === 'object' ? value.map(String) : [String(value)];
        return `${named} ${either(texts.map((text) => t('analysis.quoted', { text })))}`;
      });
      return t('analysis.where', { conditions: said.join(` ${t('settings.rules.and')} `) });
    },
    [t, decimal, either],
  );
}
