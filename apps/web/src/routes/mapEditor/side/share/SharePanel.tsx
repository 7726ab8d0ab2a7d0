import type { MapDocument } from '@viaggio/domain/maps';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../../app/session';
import { Button } from '../../../../components/Button';
import { OutPart } from '../../../maps/out/OutPart';
import { Side } from '../Side';
import side from '../Side.module.css';
import { LinkLines } from './LinkLines';
import { MakeLink } from './MakeLink';

interface Props {
  readonly map: string;
  readonly document: MapDocument;
  /** Ids of the rows shown now, when some were chosen. */
  readonly rows?: readonly string[] | undefined;
  readonly onClose: () => void;
}

/** The map for others: as a file, or by a link to read it. */
export function SharePanel({ map, document, rows, onClose }: Props) {
  const { t } = useTranslation();
  const may = useMay('editor');
  const [making, setMaking] = useState(false);
  return (
    <Side title={t('maps.share.title')} onClose={onClose}>
      <section className={side.part}>
        <h3>{t('maps.out.title')}</h3>
        <OutPart map={map} rows={rows} />
      </section>
      <section className={side.part}>
        <h3>{t('maps.share.links')}</h3>
        <p className={side.quiet}>{t('maps.share.lead')}</p>
        {may && !making && (
          <div>
            <Button small look="solid" onClick={() => setMaking(true)}>
              {t('maps.share.make')}
            </Button>
          </div>
        )}
        {making && <MakeLink map={map} document={document} onClose={() => setMaking(false)} />}
        <LinkLines map={map} />
      </section>
    </Side>
  );
}
