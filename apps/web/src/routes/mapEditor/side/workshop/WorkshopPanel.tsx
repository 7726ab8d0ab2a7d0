import { useQuery } from '@tanstack/react-query';
import type { MapDocument } from '@viaggio/domain/maps';
import type { MapDoc } from '@viaggio/maps/document';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../../../api';
import { useMay } from '../../../../app/session';
import { Side } from '../Side';
import side from '../Side.module.css';
import { isOpen } from '../share/isOpen';
import { Hypotheses } from './Hypotheses';
import { MostVoted } from './MostVoted';
import { Notes } from './Notes';
import { OpenWorkshop } from './OpenWorkshop';
import { RunningWorkshop } from './RunningWorkshop';
import { TimerPart } from './TimerPart';

interface Props {
  readonly map: string;
  readonly doc: MapDoc;
  readonly document: MapDocument;
  readonly newId: () => string;
  /** Shows a cell on the map. */
  readonly onShow: (cell: { readonly row: string; readonly stage: string }) => void;
  readonly onClose: () => void;
}

/** A workshop from the side of who runs it: the door, the clock, and what comes out. */
export function WorkshopPanel({ map, doc, document, newId, onShow, onClose }: Props) {
  const { t } = useTranslation();
  const may = useMay('editor');
  const { data } = useQuery(apiQuery('listMapLinks', { params: { id: map } }));
  const open = data?.items.filter((link) => link.kind === 'workshop' && isOpen(link, Date.now())) ?? [];
  return (
    <Side title={t('maps.workshop.title')} lead={t('maps.workshop.lead')} onClose={onClose}>
      {may && data && (
        <section className={side.part}>
          {open.map((link) => (
            <RunningWorkshop key={link.id} map={map} link={link} />
          ))}
          <OpenWorkshop map={map} open={open} document={document} />
        </section>
      )}
      {may && <TimerPart doc={doc} timer={document.timer} />}
      <MostVoted document={document} onShow={onShow} />
      <Notes doc={doc} document={document} newId={newId} may={may} />
      <Hypotheses doc={doc} document={document} may={may} onShow={onShow} />
    </Side>
  );
}
