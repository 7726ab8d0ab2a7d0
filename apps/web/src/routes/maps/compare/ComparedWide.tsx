import type { MapStage } from '@viaggio/domain/maps';
import { useTranslation } from 'react-i18next';
import { StageHead } from '../sheet/StageHead';
import { useRowName } from '../sheet/useRowName';
import { ComparedCell } from './ComparedCell';
import css from './compare.module.css';
import type { Pair, PairedRow } from './pairMaps';

export interface ComparedProps {
  readonly stages: readonly Pair<MapStage>[];
  readonly rows: readonly PairedRow[];
  /** What the two maps are called here. */
  readonly names: { readonly above: string; readonly below: string };
}

const PLACES = ['above', 'below'] as const;

/** Each row twice: what the one map says, and under it what the other does. */
export function ComparedWide({ stages, rows, names }: ComparedProps) {
  const { t } = useTranslation();
  const rowName = useRowName();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable by keyboard.
    <section className={css.scroll} tabIndex={0} aria-label={t('maps.compare.title')}>
      <table className={css.table} style={{ '--stages': stages.length } as React.CSSProperties}>
        <thead>
          <tr>
            <td colSpan={2} />
            {stages.map((stage) => (
              <th key={stage.key} scope="col">
                <PairedHead stage={stage} />
              </th>
            ))}
          </tr>
        </thead>
        {rows.map((row) => (
          <tbody key={row.key}>
            {PLACES.map((place) => (
              <tr key={place} data-place={place}>
                {place === 'above' && (
                  <th scope="rowgroup" rowSpan={2}>
                    {rowName(row.above ?? row.below!)}
                  </th>
                )}
                <th scope="row" className={css.which}>
                  {names[place]}
                </th>
                {row.cells.map((cell) => (
                  <td key={cell.stage}>
                    <ComparedCell kind={(row.above ?? row.below!).kind} cell={cell} place={place} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

export function PairedHead({ stage }: { stage: Pair<MapStage> }) {
  const { t } = useTranslation();
  const only = !stage.above ? 'onlyBelow' : !stage.below ? 'onlyAbove' : undefined;
  return (
    <StageHead stage={stage.below ?? stage.above!}>
      {only && <small className={css.only}>{t(`maps.compare.${only}`)}</small>}
    </StageHead>
  );
}
