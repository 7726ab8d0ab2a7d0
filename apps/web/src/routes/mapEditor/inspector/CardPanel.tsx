import { Checkbox } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { MapCard } from '@viaggio/domain/maps';
import { setCard, textOf } from '@viaggio/maps/document';
import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button';
import { useRowName } from '../../maps/sheet/useRowName';
import { useDocument, useEditor, useFocus } from '../session/EditorContext';
import { Side } from '../side/Side';
import { GrowingText } from '../text/GrowingText';
import { useSharedText } from '../text/useSharedText';
import type { ChangeCard } from './changeCard';
import { FeelingField } from './FeelingField';
import { FIELDS_OF, type FieldName } from './fieldsOf';
import { ImageField } from './ImageField';
import css from './Inspector.module.css';
import { LinkFields } from './LinkFields';
import { ManyCards } from './ManyCards';
import { OriginField } from './OriginField';
import { PriorityField } from './PriorityField';
import { TargetFields } from './TargetFields';

/** Everything there is to know and to say of the card one stands on, or of several that are chosen. */
export function CardPanel({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { cards } = useDocument();
  const id = useFocus(({ spot }) => spot.card);
  const card = cards.find((one) => one.id === id);
  const ids = useFocus(({ chosen }) => chosen);
  const chosen = ids.size > 1 ? cards.filter((one) => ids.has(one.id)) : [];
  if (chosen.length > 1) {
    return (
      <Side title={t('maps.cards.titleMany')} onClose={onClose}>
        <ManyCards chosen={chosen} />
      </Side>
    );
  }
  return (
    <Side
      title={t('maps.cards.title')}
      onClose={onClose}
      {...(card ? {} : { lead: t('maps.cards.chooseOne') })}
    >
      {card && <CardFields key={card.id} card={card} />}
    </Side>
  );
}

function CardFields({ card }: { card: MapCard }) {
  const { t } = useTranslation();
  const { session, mayWrite, cards } = useEditor();
  const { rows, stages } = useDocument();
  const rowName = useRowName();
  const row = rows.find(({ id }) => id === card.row);
  const stage = stages.find(({ id }) => id === card.stage);
  const change: ChangeCard = (fields) => setCard(session.doc, card.id, fields);
  const first = FIELDS_OF[row?.kind ?? 'text'];
  const rest = ALL_FIELDS.filter((field) => !first.includes(field));
  return (
    <fieldset className={css.fields} disabled={!mayWrite}>
      <legend className={css.where}>
        {[row && rowName(row), stage && (stage.name || t('maps.untitledStage'))].filter(Boolean).join(' · ')}
      </legend>
      <WordsField card={card.id} />
      <OriginField card={card} change={change} />
      {first.map((field) => (
        <Field key={field} field={field} card={card} change={change} />
      ))}
      <details className={css.more} open={rest.some((field) => isUsed(field, card))}>
        <summary>{t('maps.cards.more')}</summary>
        <div className={css.fields}>
          {rest.map((field) => (
            <Field key={field} field={field} card={card} change={change} />
          ))}
        </div>
      </details>
      {mayWrite && (
        <Button
          small
          icon={<IconTrash size={15} stroke={1.6} aria-hidden />}
          onClick={() => cards.remove([card.id])}
        >
          {t('maps.cards.remove')}
        </Button>
      )}
    </fieldset>
  );
}

function WordsField({ card }: { card: string }) {
  const { t } = useTranslation();
  const { doc } = useEditor().session;
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const write = useSharedText(field, card);
  return (
    <div className={css.words}>
      <label htmlFor={id}>{t('maps.cards.text')}</label>
      <GrowingText
        id={id}
        field={field}
        maxLength={2000}
        defaultValue={textOf(doc, card)?.toString() ?? ''}
        onInput={(event) => write(event.currentTarget.value)}
      />
    </div>
  );
}

const ALL_FIELDS: readonly FieldName[] = ['feeling', 'links', 'priority', 'target', 'image', 'optional'];

function isUsed(field: FieldName, card: MapCard): boolean {
  if (field === 'feeling') return card.score !== null;
  if (field === 'priority') return card.effort !== null || card.value !== null;
  if (field === 'target')
    return card.target !== null || card.owner !== '' || card.due !== null || card.report !== null;
  if (field === 'image') return card.image !== null;
  if (field === 'optional') return card.optional;
  return [card.touchpoint, card.channel, card.moment, card.answers].some((value) => value !== null);
}

interface FieldProps {
  readonly field: FieldName;
  readonly card: MapCard;
  readonly change: ChangeCard;
}

function Field({ field, card, change }: FieldProps) {
  const { t } = useTranslation();
  switch (field) {
    case 'feeling':
      return <FeelingField card={card} change={change} />;
    case 'links':
      return <LinkFields card={card} change={change} />;
    case 'priority':
      return <PriorityField card={card} change={change} />;
    case 'target':
      return <TargetFields card={card} change={change} />;
    case 'image':
      return <ImageField card={card} change={change} />;
    case 'optional':
      return (
        <Checkbox
          label={t('maps.cards.optional')}
          description={t('maps.cards.optionalHelp')}
          checked={card.optional}
          onChange={(event) => change({ optional: event.currentTarget.checked })}
        />
      );
  }
}
