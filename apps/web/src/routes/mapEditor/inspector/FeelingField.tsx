import { Checkbox } from '@mantine/core';
import type { MapCard } from '@viaggio/domain/maps';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button';
import { Face, feelingColor } from '../../../components/Face';
import { useFormat } from '../../../format';
import type { ChangeCard } from './changeCard';
import css from './Inspector.module.css';

/** How it feels, from −2 to +2: a face, a number and a place on a line. */
export function FeelingField({ card, change }: { card: MapCard; change: ChangeCard }) {
  const { t } = useTranslation();
  const format = useFormat();
  const id = useId();
  if (card.score === null) {
    return (
      <div>
        <Button small onClick={() => change({ score: 0 })}>
          {t('maps.cards.addFeeling')}
        </Button>
      </div>
    );
  }
  return (
    <div className={css.feeling}>
      <label htmlFor={id}>{t('maps.cards.feeling')}</label>
      <div className={css.scale}>
        <Face value={card.score} size={26} />
        <input
          id={id}
          type="range"
          min={-2}
          max={2}
          step={0.5}
          value={card.score}
          aria-valuetext={format.feeling(card.score)}
          style={{ accentColor: feelingColor(card.score) }}
          onChange={(event) => change({ score: Number(event.currentTarget.value) })}
        />
        <output htmlFor={id}>{format.feeling(card.score)}</output>
      </div>
      <div className={css.line}>
        <Checkbox
          label={t('maps.cards.ideal')}
          checked={card.ideal}
          onChange={(event) => change({ ideal: event.currentTarget.checked })}
        />
        <Button small look="plain" onClick={() => change({ score: null, ideal: false })}>
          {t('maps.cards.noFeeling')}
        </Button>
      </div>
    </div>
  );
}
