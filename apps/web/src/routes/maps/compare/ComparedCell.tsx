import type { RowKind } from '@viaggio/domain/maps';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format';
import { SheetCards } from '../sheet/SheetCards';
import css from './compare.module.css';
import { meanScore, type PairedCell } from './pairMaps';

interface Props {
  readonly kind: RowKind;
  readonly cell: PairedCell;
  readonly place: 'above' | 'below';
}

/** What one of the two says in a cell; below, how much better or worse it feels than above. */
export function ComparedCell({ kind, cell, place }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const cards = cell[place];
  const repeats = place === 'below' && cell.same && cards.length > 0;
  if (repeats) return <span className={css.nothing}>{t('maps.compare.same')}</span>;
  const [before, after] = [meanScore(cell.above), meanScore(cell.below)];
  const by = place === 'below' && before !== null && after !== null ? after - before : 0;
  return (
    <>
      {cards.length === 0 ? (
        <span className={css.nothing}>{t('maps.compare.nothing')}</span>
      ) : (
        <SheetCards kind={kind} cards={cards} />
      )}
      {by !== 0 && (
        <small className={css.by} data-worse={by < 0 || undefined}>
          {t(by > 0 ? 'maps.compare.feelingUp' : 'maps.compare.feelingDown', {
            n: format.decimal(Math.abs(by)),
          })}
        </small>
      )}
    </>
  );
}
