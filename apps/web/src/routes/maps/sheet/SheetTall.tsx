import { useTranslation } from 'react-i18next';
import { cellKey, cellsOf, saidRows } from './cellsOf';
import css from './Sheet.module.css';
import { SheetCards } from './SheetCards';
import { StageHead } from './StageHead';
import type { SheetProps } from './sheetProps';
import { useRowName } from './useRowName';

/** Stage after stage, for a phone: rows that say nothing of a stage are left out. */
export function SheetTall({ document, underStage, besideCard, underCard, footOf, footName }: SheetProps) {
  const { t } = useTranslation();
  const rowName = useRowName();
  const cells = cellsOf(document.cards);
  return (
    <ol className={css.tall} aria-label={document.title || t('maps.untitled')}>
      {document.stages.map((stage) => (
        <li key={stage.id}>
          <StageHead stage={stage}>{underStage?.(stage)}</StageHead>
          {saidRows(document).map((row) => {
            const cards = cells.get(cellKey(row.id, stage.id)) ?? [];
            if (cards.length === 0) return null;
            return (
              <section key={row.id}>
                <h3>{rowName(row)}</h3>
                <SheetCards kind={row.kind} cards={cards} beside={besideCard} under={underCard} />
              </section>
            );
          })}
          {footOf && (
            <section>
              <h3>{footName}</h3>
              {footOf(stage)}
            </section>
          )}
        </li>
      ))}
    </ol>
  );
}
