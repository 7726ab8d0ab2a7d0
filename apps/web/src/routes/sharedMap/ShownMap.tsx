import type { SharedMap } from '@viaggio/contract/maps';
import type { MapCard, MapStage } from '@viaggio/domain/maps';
import { useTranslation } from 'react-i18next';
import { Brand } from '../../components/Brand';
import { formatDate, useFormat } from '../../format';
import { Sheet } from '../maps/sheet/Sheet';
import { figuresByStage } from './figuresByStage';
import { StageFigures } from './StageFigures';
import css from './sharedMap.module.css';

/** The chosen rows of a map, with the figures of its stages where the link shows them. */
export function ShownMap({ shared }: { shared: SharedMap }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { document, figures, images } = shared;
  const ofStage = figures && figuresByStage(figures.data);
  const underStage = ({ binding }: MapStage) => {
    const stage = binding === null ? undefined : ofStage?.get(binding);
    return stage && <StageFigures stage={stage} />;
  };
  const picture = (card: MapCard) => {
    const image = images.find(({ id }) => id === card.image);
    if (!image) return null;
    const alt = card.text || t('maps.shown.image');
    return <img className={css.image} src={`data:${image.type};base64,${image.data}`} alt={alt} />;
  };
  return (
    <>
      <header className={css.head}>
        <h1>{document.title || t('maps.untitled')}</h1>
        <p>
          {[t(`maps.kinds.${document.kind}`), t('maps.shown.by', { workspace: shared.workspace })].join(
            ' · ',
          )}
        </p>
      </header>
      <main lang={document.language}>
        <Sheet document={document} underStage={underStage} underCard={picture} />
      </main>
      <footer className={css.foot}>
        <p>
          {figures &&
            `${t('maps.shown.note', {
              asOf: formatDate(figures.asOf, 'full', format.language, figures.timeZone),
            })} `}
          {t('maps.shown.until', { date: format.date(shared.expiresAt, 'dayYear') })}
        </p>
        <Brand>Viaggio</Brand>
      </footer>
    </>
  );
}
