import { Select } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { CARD_ORIGINS, type CardOrigin, type MapCard } from '@viaggio/domain/maps';
import { setCards } from '@viaggio/maps/document';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button';
import { ChannelSelect } from '../../../components/ChannelSelect';
import { useFormat } from '../../../format';
import { useRowName } from '../../maps/sheet/useRowName';
import { useCatalogue } from '../catalogue/CatalogueContext';
import { useDocument, useEditor } from '../session/EditorContext';
import type { ChangeCard } from './changeCard';
import css from './Inspector.module.css';
import { MOMENTS } from './LinkFields';
import { sharedValue } from './sharedValue';

/** What is changed of several cards at once: each change is one step to undo. */
export function ManyCards({ chosen }: { readonly chosen: readonly MapCard[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { session, mayWrite, cards } = useEditor();
  const ids = chosen.map(({ id }) => id);
  const change: ChangeCard = (fields) => setCards(session.doc, ids, fields);
  return (
    <fieldset className={css.fields} disabled={!mayWrite}>
      <legend className={css.where}>
        {t('maps.cards.many', { count: chosen.length, n: format.number(chosen.length) })}
      </legend>
      <Place chosen={chosen} />
      <Said chosen={chosen} change={change} />
      <Feeling chosen={chosen} change={change} />
      {mayWrite && (
        <Button
          small
          icon={<IconTrash size={15} stroke={1.6} aria-hidden />}
          onClick={() => cards.remove(ids)}
        >
          {t('maps.cards.removeMany', { count: chosen.length })}
        </Button>
      )}
    </fieldset>
  );
}

interface Props {
  readonly chosen: readonly MapCard[];
  readonly change: ChangeCard;
}

/** Where they stand, and with it of which kind they are; choosing another sends them there. */
function Place({ chosen }: Pick<Props, 'chosen'>) {
  const { t } = useTranslation();
  const { cards } = useEditor();
  const { rows, stages } = useDocument();
  const rowName = useRowName();
  const send = (to: { row?: string; stage?: string }) =>
    cards.send(
      chosen.map(({ id }) => id),
      to,
    );
  return (
    <div className={css.pair}>
      <Select
        label={t('maps.cards.row')}
        placeholder={t('maps.cards.differ')}
        data={rows.map((row) => ({ value: row.id, label: rowName(row) }))}
        value={sharedValue(chosen, 'row') ?? null}
        allowDeselect={false}
        onChange={(row) => row && send({ row })}
      />
      <Select
        label={t('maps.cards.stage')}
        placeholder={t('maps.cards.differ')}
        data={stages.map(({ id, name }) => ({ value: id, label: name || t('maps.untitledStage') }))}
        value={sharedValue(chosen, 'stage') ?? null}
        allowDeselect={false}
        onChange={(stage) => stage && send({ stage })}
      />
    </div>
  );
}

/** Who says so, of whom, by which channel and in which moment. */
function Said({ chosen, change }: Props) {
  const { t } = useTranslation();
  const { personas } = useDocument();
  const { nameOf } = useCatalogue();
  const persona = sharedValue(chosen, 'persona');
  return (
    <>
      <Select
        label={t('maps.cards.origin')}
        placeholder={t('maps.cards.differ')}
        data={CARD_ORIGINS.map((origin) => ({ value: origin, label: t(`maps.cards.origins.${origin}`) }))}
        value={sharedValue(chosen, 'origin') ?? null}
        allowDeselect={false}
        onChange={(origin) => origin && change({ origin: origin as CardOrigin })}
      />
      {personas.length > 0 && (
        <Select
          label={t('maps.cards.persona')}
          placeholder={t('maps.cards.differ')}
          data={[
            { value: '', label: t('maps.cards.everybody') },
            ...personas.map((id) => ({ value: id, label: nameOf(id) })),
          ]}
          value={persona === undefined ? null : (persona ?? '')}
          allowDeselect={false}
          onChange={(id) => change({ persona: id || null })}
        />
      )}
      <ChannelSelect
        label={t('maps.cards.channel')}
        placeholder={sharedValue(chosen, 'channel') === undefined ? t('maps.cards.differ') : undefined}
        value={sharedValue(chosen, 'channel') ?? null}
        clearable
        onChange={(channel) => change({ channel })}
      />
      <Select
        label={t('maps.cards.moment')}
        placeholder={sharedValue(chosen, 'moment') === undefined ? t('maps.cards.differ') : undefined}
        data={MOMENTS.map((moment) => ({ value: moment, label: t(`maps.marks.moment_${moment}`) }))}
        value={sharedValue(chosen, 'moment') ?? null}
        clearable
        onChange={(moment) => change({ moment: moment as MapCard['moment'] })}
      />
    </>
  );
}

const SCORES = [2, 1.5, 1, 0.5, 0, -0.5, -1, -1.5, -2] as const;

function Feeling({ chosen, change }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const score = sharedValue(chosen, 'score');
  const value = score === undefined ? null : score === null ? '' : String(score);
  const own = typeof score === 'number' && !SCORES.some((one) => one === score) ? [score] : [];
  return (
    <Select
      label={t('maps.cards.feeling')}
      placeholder={t('maps.cards.differ')}
      data={[
        { value: '', label: t('maps.cards.noFeelingSaid') },
        ...[...SCORES, ...own].map((one) => ({
          value: String(one),
          label: format.feeling(one),
        })),
      ]}
      value={value}
      allowDeselect={false}
      onChange={(said) => change(said ? { score: Number(said) } : { score: null, ideal: false })}
    />
  );
}
