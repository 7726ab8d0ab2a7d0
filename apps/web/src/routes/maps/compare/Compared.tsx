import { useMediaQuery } from '@mantine/hooks';
import type { MapDocument } from '@viaggio/domain/maps';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ComparedTall } from './ComparedTall';
import { ComparedWide } from './ComparedWide';
import css from './compare.module.css';
import { pairMaps } from './pairMaps';

interface Props {
  readonly above: MapDocument;
  readonly below: MapDocument;
  /** Leaves out rows that say the same in both. */
  readonly only: boolean;
}

export function Compared({ above, below, only }: Props) {
  const { t } = useTranslation();
  const narrow = useMediaQuery('(width < 760px)', undefined, { getInitialValueInEffect: false });
  const paired = useMemo(() => pairMaps(above, below), [above, below]);
  const said = paired.rows.filter(({ cells }) =>
    cells.some((cell) => cell.above.length + cell.below.length > 0),
  );
  const rows = only ? said.filter(({ cells }) => cells.some(({ same }) => !same)) : said;
  const names = { above: nameOf(above), below: nameOf(below) };
  function nameOf({ kind, title }: MapDocument): string {
    return above.kind === below.kind ? title || t('maps.untitled') : t(`maps.kinds.${kind}`);
  }
  const View = narrow ? ComparedTall : ComparedWide;
  return (
    <>
      {above.model !== below.model && <p className={css.note}>{t('maps.compare.otherModel')}</p>}
      {rows.length === 0 ? (
        <p className={css.note}>{t('maps.compare.noDifference')}</p>
      ) : (
        <View stages={paired.stages} rows={rows} names={names} />
      )}
    </>
  );
}
