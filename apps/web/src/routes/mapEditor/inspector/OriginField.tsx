import { Select } from '@mantine/core';
import { CARD_ORIGINS, type CardOrigin, type MapCard } from '@viaggio/domain/maps';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../catalogue/CatalogueContext';
import { useDocument } from '../session/EditorContext';
import type { ChangeCard } from './changeCard';
import css from './Inspector.module.css';

const VERDICTS = ['open', 'confirmed', 'refuted'] as const;

/** Who says so, whether it was verified, and of whom it holds. */
export function OriginField({ card, change }: { card: MapCard; change: ChangeCard }) {
  const { t } = useTranslation();
  const { personas } = useDocument();
  const { nameOf } = useCatalogue();
  const known =
    card.persona !== null && !personas.includes(card.persona) ? [...personas, card.persona] : personas;
  return (
    <>
      <div className={css.pair}>
        <Select
          label={t('maps.cards.origin')}
          data={CARD_ORIGINS.map((origin) => ({ value: origin, label: t(`maps.cards.origins.${origin}`) }))}
          value={card.origin}
          onChange={(origin) => change({ origin: origin as CardOrigin })}
        />
        {card.origin === 'hypothesis' && (
          <Select
            label={t('maps.cards.verdict')}
            data={VERDICTS.map((verdict) => ({
              value: verdict,
              label: t(`maps.marks.hypothesis_${verdict}`),
            }))}
            value={card.verdict ?? 'open'}
            onChange={(verdict) =>
              change({ verdict: verdict === 'open' ? null : (verdict as MapCard['verdict']) })
            }
          />
        )}
      </div>
      {known.length > 0 && (
        <Select
          label={t('maps.cards.persona')}
          data={[
            { value: '', label: t('maps.cards.everybody') },
            ...known.map((id) => ({ value: id, label: nameOf(id) })),
          ]}
          value={card.persona ?? ''}
          onChange={(persona) => change({ persona: persona || null })}
        />
      )}
    </>
  );
}
