import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { cellKey, cellsOf, saidRows } from './cellsOf';
import css from './Sheet.module.css';
import { SheetCards } from './SheetCards';
import { SheetTall } from './SheetTall';
import { StageHead } from './StageHead';
import type { SheetProps } from './sheetProps';
import { useRowName } from './useRowName';

/** A map to be read: stages across and rows down on a desk, stage after stage on a phone. */
export function Sheet(props: SheetProps) {
  const narrow = useMediaQuery('(width < 760px)', undefined, { getInitialValueInEffect: false });
  return narrow ? <SheetTall {...props} /> : <SheetWide {...props} />;
}

function SheetWide({ document, underStage, besideCard, underCard, footOf, footName }: SheetProps) {
  const { t } = useTranslation();
  const rowName = useRowName();
  const cells = cellsOf(document.cards);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable by keyboard.
    <section className={css.scroll} tabIndex={0} aria-label={document.title || t('maps.untitled')}>
      <table className={css.sheet} style={{ '--stages': document.stages.length } as React.CSSProperties}>
        <thead>
          <tr>
            <td />
            {document.stages.map((stage) => (
              <th key={stage.id} scope="col">
                <StageHead stage={stage}>{underStage?.(stage)}</StageHead>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {saidRows(document).map((row) => (
            <tr key={row.id}>
              <th scope="row">{rowName(row)}</th>
              {document.stages.map((stage) => (
                <td key={stage.id}>
                  <SheetCards
                    kind={row.kind}
                    cards={cells.get(cellKey(row.id, stage.id)) ?? []}
                    beside={besideCard}
                    under={underCard}
                  />
                </td>
              ))}
            </tr>
          ))}
          {footOf && (
            <tr>
              <th scope="row">{footName}</th>
              {document.stages.map((stage) => (
                <td key={stage.id}>{footOf(stage)}</td>
              ))}
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
}
