import { Select } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { MapCard } from '@viaggio/domain/maps';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button';
import { ChannelSelect } from '../../../components/ChannelSelect';
import { useFormat } from '../../../format';
import { useCatalogue } from '../catalogue/CatalogueContext';
import { useDocument } from '../session/EditorContext';
import type { ChangeCard } from './changeCard';
import css from './Inspector.module.css';

export const MOMENTS = ['interest', 'decision', 'truth'] as const;

/** What a card is bound to: a touchpoint of the catalogue, a channel, a moment, the action it answers. */
export function LinkFields({ card, change }: { card: MapCard; change: ChangeCard }) {
  const { t } = useTranslation();
  return (
    <>
      <TouchpointField card={card} change={change} />
      {card.touchpoint === null && (
        <ChannelSelect
          label={t('maps.cards.channel')}
          value={card.channel}
          clearable
          onChange={(channel) => change({ channel })}
        />
      )}
      <Select
        label={t('maps.cards.moment')}
        data={MOMENTS.map((moment) => ({ value: moment, label: t(`maps.marks.moment_${moment}`) }))}
        value={card.moment}
        clearable
        allowDeselect
        onChange={(moment) => change({ moment: moment as MapCard['moment'] })}
      />
      <AnswersField card={card} change={change} />
    </>
  );
}

function TouchpointField({ card, change }: { card: MapCard; change: ChangeCard }) {
  const { t } = useTranslation();
  const { say } = useFormat();
  const { touchpoints } = useCatalogue();
  const gone = card.touchpoint !== null && touchpoints !== undefined && !touchpoints.has(card.touchpoint);
  const choices = [...(touchpoints?.values() ?? [])].map(({ id, name }) => ({ value: id, label: say(name) }));
  return (
    <div className={css.group}>
      <Select
        label={t('maps.cards.touchpoint')}
        placeholder={t('maps.cards.noTouchpoint')}
        data={
          gone && card.touchpoint ? [...choices, { value: card.touchpoint, label: card.touchpoint }] : choices
        }
        value={card.touchpoint}
        searchable
        clearable
        allowDeselect
        nothingFoundMessage={t('maps.cards.nothingFound')}
        onChange={(touchpoint) => change({ touchpoint })}
      />
      {gone && (
        <p className={css.gone}>
          <IconAlertTriangle size={16} stroke={1.7} aria-hidden />
          <span>{t('maps.cards.touchpointGoneHelp')}</span>
          <Button small look="plain" onClick={() => change({ touchpoint: null })}>
            {t('maps.cards.unbind')}
          </Button>
        </p>
      )}
    </div>
  );
}

/** Which action of the customer this responds to: one of the same stage. */
function AnswersField({ card, change }: { card: MapCard; change: ChangeCard }) {
  const { t } = useTranslation();
  const { rows, cards } = useDocument();
  const kindOf = (row: string) => rows.find(({ id }) => id === row)?.kind;
  if (kindOf(card.row) !== 'response') return null;
  const actions = cards.filter(
    (one) =>
      one.id === card.answers ||
      (one.stage === card.stage &&
        one.text !== '' &&
        ['actions', 'touchpoints'].includes(kindOf(one.row) ?? '')),
  );
  return (
    <Select
      label={t('maps.cards.answers')}
      placeholder={t(actions.length === 0 ? 'maps.cards.noActions' : 'maps.cards.answersNone')}
      disabled={actions.length === 0}
      data={actions.map(({ id, text }) => ({ value: id, label: text || t('maps.cards.empty') }))}
      value={actions.some(({ id }) => id === card.answers) ? card.answers : null}
      clearable
      allowDeselect
      onChange={(answers) => change({ answers })}
    />
  );
}
