// biome-ignore-all lint/a11y/useFocusableInteractive: `spotProps` gives the roving tabindex.
// biome-ignore-all lint/a11y/useSemanticElements: rows are contained and drawn over, which a table element cannot be.
import { IconDotsVertical, IconLink, IconUnlink } from '@tabler/icons-react';
import type { MapStage } from '@viaggio/domain/maps';
import { setStage } from '@viaggio/maps/document';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Quote } from '../../../components/Quote';
import { useFormat } from '../../../format';
import { useCatalogue } from '../catalogue/CatalogueContext';
import { HEAD } from '../focus/spots';
import { LiveSlot } from '../live/LiveSlot';
import { useEditor, useFocus } from '../session/EditorContext';
import css from './Heads.module.css';
import { NameField } from './NameField';
import { spotProps } from './spotOf';

interface Props {
  readonly stage: MapStage;
  readonly onMenu: (id: string) => void;
}

/** A stage by its name, what the customer says there, and the stage of the data it is bound to. */
export const StageHead = memo(function StageHead({ stage, onMenu }: Props) {
  const { t } = useTranslation();
  const { session, mayWrite } = useEditor();
  const active = useFocus(({ spot }) => spot.row === HEAD && spot.stage === stage.id);
  const writing = useFocus(({ editing }) => editing?.kind === 'stage' && editing.id === stage.id);
  const change = (fields: Partial<MapStage>) => setStage(session.doc, stage.id, fields);
  return (
    <div
      role="columnheader"
      className={css.stageHead}
      data-stage-head={stage.id}
      data-active={active || undefined}
      {...spotProps({ row: HEAD, stage: stage.id, card: null }, active && !writing)}
    >
      {writing ? (
        <div className={css.names} data-names="">
          <NameField
            label={t('maps.editor.stageName')}
            value={stage.name}
            onChange={(name) => change({ name })}
          />
          <NameField
            second
            label={t('maps.editor.stageWords')}
            placeholder={t('maps.editor.stageWords')}
            value={stage.words}
            onChange={(words) => change({ words })}
          />
        </div>
      ) : (
        <>
          <span className={css.stageName}>{stage.name || t('maps.untitledStage')}</span>
          {stage.words && (
            <span className={css.words}>
              <Quote>{stage.words}</Quote>
            </span>
          )}
          {stage.binding !== null && <Binding stage={stage} />}
        </>
      )}
      <LiveSlot row={null} stage={stage} cards={NO_CARDS} />
      {mayWrite && !writing && (
        <button
          type="button"
          tabIndex={-1}
          className={`${css.more} no-print`}
          aria-label={t('maps.editor.stageMenu', { name: stage.name || t('maps.untitledStage') })}
          onClick={() => onMenu(stage.id)}
        >
          <IconDotsVertical size={15} stroke={1.7} aria-hidden />
        </button>
      )}
    </div>
  );
});

const NO_CARDS: readonly [] = [];

/** Said when it has another name than the stage of the data, and when that is gone. */
function Binding({ stage }: { stage: MapStage }) {
  const { t } = useTranslation();
  const { say } = useFormat();
  const { stages } = useCatalogue();
  if (!stages) return null;
  const bound = stages.find(({ id }) => id === stage.binding);
  if (bound && say(bound.name) === stage.name) return null;
  const Icon = bound ? IconLink : IconUnlink;
  return (
    <span className={css.binding} data-gone={!bound || undefined}>
      <Icon size={13} stroke={1.7} aria-hidden />
      {bound ? t('maps.editor.boundTo', { name: say(bound.name) }) : t('maps.editor.boundToNothing')}
    </span>
  );
}
