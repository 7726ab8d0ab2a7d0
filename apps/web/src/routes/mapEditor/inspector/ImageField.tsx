import { IconPhotoPlus } from '@tabler/icons-react';
import type { MapCard } from '@viaggio/domain/maps';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../../api';
import { addMapImage } from '../../../api/maps';
import { Button } from '../../../components/Button';
import { Fault } from '../../../components/Fault';
import { CardImage } from '../grid/CardImage';
import { useEditor } from '../session/EditorContext';
import type { ChangeCard } from './changeCard';
import css from './Inspector.module.css';

const TYPES = 'image/png,image/jpeg,image/webp,image/gif';
/** What the server takes: told here at once, not after 50 MB went over the wire. */
const MOST_BYTES = 5 * 1024 * 1024;

export function ImageField({ card, change }: { card: MapCard; change: ChangeCard }) {
  const { t } = useTranslation();
  const { map } = useEditor().session;
  const field = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const add = async (file: File) => {
    setError(null);
    setBusy(true);
    try {
      if (file.size > MOST_BYTES) throw new ApiError(413, 'image_too_large', 'Larger than 5 MB');
      change({ image: (await addMapImage(map, file)).id });
    } catch (fault) {
      setError(fault);
    }
    setBusy(false);
  };
  return (
    <div className={css.group}>
      <span className={css.label}>{t('maps.cards.image')}</span>
      {card.image && <CardImage map={map} image={card.image} />}
      <span className={css.line}>
        <Button
          small
          busy={busy}
          icon={<IconPhotoPlus size={15} stroke={1.6} aria-hidden />}
          onClick={() => field.current?.click()}
        >
          {t(card.image ? 'maps.cards.changeImage' : 'maps.cards.addImage')}
        </Button>
        {card.image && (
          <Button small look="plain" onClick={() => change({ image: null })}>
            {t('common.remove')}
          </Button>
        )}
      </span>
      <span className={css.help}>{t('maps.cards.imageHelp')}</span>
      <input
        ref={field}
        type="file"
        hidden
        accept={TYPES}
        aria-label={t('maps.cards.addImage')}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) void add(file);
        }}
      />
      <Fault error={error} />
    </div>
  );
}
