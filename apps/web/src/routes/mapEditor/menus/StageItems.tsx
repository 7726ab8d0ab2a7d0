import { Menu } from '@mantine/core';
import {
  IconArrowLeft,
  IconArrowRight,
  IconCheck,
  IconColumnInsertLeft,
  IconColumnInsertRight,
  IconCursorText,
  IconLink,
  IconTrash,
} from '@tabler/icons-react';
import { setStage } from '@viaggio/maps/document';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format';
import { useCatalogue } from '../catalogue/CatalogueContext';
import { useDocument, useDocumentPart, useEditor } from '../session/EditorContext';

export function StageItems({ id }: { id: string }) {
  const { t } = useTranslation();
  const { session, frame } = useEditor();
  const stages = useDocumentPart((document) => document.stages);
  const catalogue = useCatalogue();
  const [binding, setBinding] = useState(false);
  const at = stages.findIndex((one) => one.id === id);
  if (at < 0) return null;
  if (binding) return <BindingItems id={id} />;
  return (
    <>
      <Menu.Item
        leftSection={<IconCursorText size={16} stroke={1.6} />}
        onClick={() => session.focus.edit({ kind: 'stage', id })}
      >
        {t('maps.editor.renameStage')}
      </Menu.Item>
      {catalogue.stages && (
        <Menu.Item
          closeMenuOnClick={false}
          leftSection={<IconLink size={16} stroke={1.6} />}
          onClick={() => setBinding(true)}
        >
          {t('maps.editor.bind')}
        </Menu.Item>
      )}
      <Menu.Divider />
      <Menu.Item
        leftSection={<IconColumnInsertLeft size={16} stroke={1.6} />}
        onClick={() => frame.newStage({}, at)}
      >
        {t('maps.editor.addStageBefore')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconColumnInsertRight size={16} stroke={1.6} />}
        onClick={() => frame.newStage({}, at + 1)}
      >
        {t('maps.editor.addStageAfter')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconArrowLeft size={16} stroke={1.6} />}
        onClick={() => frame.shiftStage(id, -1)}
      >
        {t('maps.editor.moveLeft')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconArrowRight size={16} stroke={1.6} />}
        onClick={() => frame.shiftStage(id, 1)}
      >
        {t('maps.editor.moveRight')}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item leftSection={<IconTrash size={16} stroke={1.6} />} onClick={() => frame.dropStage(id)}>
        {t('maps.editor.removeStage')}
      </Menu.Item>
    </>
  );
}

/** The stage of the journey whose data it shows. */
function BindingItems({ id }: { id: string }) {
  const { t } = useTranslation();
  const { say } = useFormat();
  const { doc } = useEditor().session;
  const { stages } = useCatalogue();
  const bound = useDocument().stages.find((one) => one.id === id)?.binding ?? null;
  const mark = (on: boolean) => on && <IconCheck size={15} aria-hidden />;
  return (
    <>
      <Menu.Label>{t('maps.editor.bindTo')}</Menu.Label>
      {stages?.map((stage) => (
        <Menu.Item
          key={stage.id}
          rightSection={mark(bound === stage.id)}
          onClick={() => setStage(doc, id, { binding: stage.id })}
        >
          {say(stage.name)}
        </Menu.Item>
      ))}
      <Menu.Item rightSection={mark(bound === null)} onClick={() => setStage(doc, id, { binding: null })}>
        {t('maps.editor.bindToNothing')}
      </Menu.Item>
    </>
  );
}
