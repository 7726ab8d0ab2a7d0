import type { Trust } from '@viaggio/contract/common';
import { useTranslation } from 'react-i18next';
import { type Format, useFormat } from '../format';
import { TrustDots } from './TrustDots';
import css from './TrustParts.module.css';

type Part = Trust['components'][number];

/** The components of data reliability, the weakest first. */
export function TrustParts({ trust }: { trust: Trust }) {
  const { t } = useTranslation();
  const format = useFormat();
  const parts = trust.components.toSorted((a, b) => (a.level ?? 4) - (b.level ?? 4));
  return (
    <ul className={css.parts}>
      {parts.map((part) => (
        <li key={part.id} data-weakest={part.id === trust.weakest || undefined}>
          <span>
            {t(`trust.${part.id}`)}
            <small>
              {t(`trust.${part.id}Help`)}
              {part.detail && `: ${part.detail}`}
              {part.id === 'reconciliation' && trust.reconciled && <Reconciled of={trust.reconciled} />}
            </small>
          </span>
          <span className={css.value}>
            {part.level === null ? t('trust.notChecked') : textOf(part, format)}
          </span>
          <TrustDots level={part.level} word={false} />
        </li>
      ))}
    </ul>
  );
}

/** What the books said, what we held, and who stands for it. */
function Reconciled({ of }: { of: NonNullable<Trust['reconciled']> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const figure = of.measure === 'revenue' ? format.money : format.number;
  return (
    <>
      <br />
      {t('trust.reconciled', {
        books: figure(of.books),
        ours: figure(of.ours),
        by: of.by,
        day: format.date(of.at, 'dayYear'),
      })}
    </>
  );
}

function textOf(part: Part, format: Format): string {
  if (part.value === null) return '';
  if (part.id === 'freshness') return format.duration(part.value);
  if (part.id === 'sample') return format.number(part.value);
  return format.share(part.value);
}
