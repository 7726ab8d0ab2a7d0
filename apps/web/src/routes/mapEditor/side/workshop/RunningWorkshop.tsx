import type { MapLink } from '@viaggio/contract/maps';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../components/Button';
import { showToast } from '../../../../components/toastStore';
import { useChange } from '../../../../components/useChange';
import { useFormat } from '../../../../format';
import side from '../Side.module.css';

/** A workshop whose door is open, and how to shut it. */
export function RunningWorkshop({ map, link }: { map: string; link: MapLink }) {
  const { t } = useTranslation();
  const format = useFormat();
  const close = useChange('revokeMapLink', {
    renews: ['listMapLinks'],
    onDone: () => showToast(t('maps.workshop.closed')),
  });
  return (
    <div className={side.line}>
      <span>{t('maps.workshop.open', { date: format.date(link.expiresAt, 'full') })}</span>
      <Button
        small
        busy={close.isPending}
        onClick={() => close.mutate({ params: { id: map, link: link.id } })}
      >
        {t('maps.workshop.close')}
      </Button>
    </div>
  );
}
