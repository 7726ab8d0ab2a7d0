import { useTranslation } from 'react-i18next';
import { useMay } from '../../../app/session';
import rows from '../rows.module.css';
import { TouchpointLine } from './TouchpointLine';
import type { CatalogueDraft } from './useCatalogueDraft';
import { useVolumes } from './useVolumes';

interface Props {
  readonly draft: CatalogueDraft;
  readonly text: string;
  readonly onOpen: (id: string) => void;
}

/** The catalogue in its order. While it is filtered the order cannot be changed: the neighbours are not seen. */
export function CatalogueList({ draft, text, onOpen }: Props) {
  const { t } = useTranslation();
  const may = useMay('editor');
  const volumes = useVolumes();
  const wanted = text.trim().toLowerCase();
  const shown = draft.items.filter((item) =>
    `${item.name.it} ${item.name.en}`.toLowerCase().includes(wanted),
  );
  if (shown.length === 0) return <p className={rows.faint}>{t('settings.touchpoints.nothingFound')}</p>;
  return (
    <ol className={rows.rows}>
      {shown.map((item) => (
        <TouchpointLine
          key={item.id}
          item={item}
          rank={draft.items.indexOf(item) + 1}
          last={draft.items.at(-1) === item}
          volume={volumes.of(item.id)}
          onOpen={() => onOpen(item.id)}
          onMove={may && !wanted ? (by) => draft.move(item.id, by) : undefined}
        />
      ))}
    </ol>
  );
}
