import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format';
import css from './VariantList.module.css';
import { foldPath } from './variantsQuestion';

const SHOWN = 8;

/** A path in words: contact → contact → … A long one opens in its middle. */
export function PathLine({ path, name }: { path: readonly string[]; name: (id: string) => string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [whole, setWhole] = useState(false);
  const { head, hidden, tail } = foldPath(path, whole ? path.length : SHOWN);
  const steps = (names: readonly string[], first: boolean) =>
    names.map((id, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the same contact may come twice.
      <span key={index} className={css.contact}>
        {!(first && index === 0) && <span className={css.arrow}>→</span>}
        {name(id)}
      </span>
    ));
  return (
    <span className={css.path}>
      {steps(head, true)}
      {hidden > 0 && (
        <button type="button" onClick={() => setWhole(true)}>
          <span className={css.arrow}>→</span>
          {t('analysis.variants.hidden', { count: hidden, n: format.number(hidden) })}
        </button>
      )}
      {steps(tail, false)}
    </span>
  );
}
