import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import css from './difference.module.css';
import { wordDifference } from './wordDifference';

/** A text before and after, side by side, with the words that were taken out and put in. */
export function ChangedWords({ before, after }: { before: string; after: string }) {
  const { t } = useTranslation();
  const stretches = useMemo(() => wordDifference(before, after), [before, after]);
  return (
    <span className={css.sides}>
      <span>
        <span className="unseen">{t('maps.versions.before')}: </span>
        {stretches.map(({ in: where, text }, index) =>
          // biome-ignore-start lint/suspicious/noArrayIndexKey: stretches of a text never move.
          where === 'after' ? null : where === 'before' ? (
            <del key={index}>{text}</del>
          ) : (
            <span key={index}>{text}</span>
          ),
        )}
      </span>
      <span>
        <span className="unseen">{t('maps.versions.after')}: </span>
        {stretches.map(
          ({ in: where, text }, index) =>
            where === 'before' ? null : where === 'after' ? (
              <ins key={index}>{text}</ins>
            ) : (
              <span key={index}>{text}</span>
            ),
          // biome-ignore-end lint/suspicious/noArrayIndexKey: stretches of a text never move.
        )}
      </span>
    </span>
  );
}
