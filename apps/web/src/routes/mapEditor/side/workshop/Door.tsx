import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../components/Button';
import { CopyBlock } from '../../../../components/CopyBlock';
import { Panel } from '../../../../components/Panel';
import { QrCode } from '../../../account/factor/QrCode';
import css from './workshop.module.css';

/** The way in for guests: an address to send, and a code to point a phone at. */
export function Door({ url, title }: { url: string; title: string }) {
  const { t } = useTranslation();
  const [large, setLarge] = useState(false);
  return (
    <div className={css.door}>
      <h3>{t('maps.workshop.link')}</h3>
      <CopyBlock text={url} label={t('maps.workshop.link')} whole />
      <QrCode text={url} label={t('maps.workshop.qr')} />
      <Button small onClick={() => setLarge(true)}>
        {t('maps.workshop.showQr')}
      </Button>
      {large && (
        <Panel title={title || t('maps.untitled')} place="middle" onClose={() => setLarge(false)}>
          <div className={css.large}>
            <QrCode text={url} label={t('maps.workshop.qr')} />
            <p>{t('maps.workshop.qr')}</p>
          </div>
        </Panel>
      )}
    </div>
  );
}
