import { Autocomplete, Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../../api';
import { Button } from '../../../components/Button';
import { Panel } from '../../../components/Panel';
import { useDocumentPart, useEditor } from '../session/EditorContext';
import css from './LanePanel.module.css';

interface Props {
  /** Id of the row that is named; null: new rows for a person. */
  readonly row: string | null;
  readonly onClose: () => void;
}

/** Whose row it is, where several people of a company walk the same journey: roles that data name, or one’s own words. */
export function LanePanel({ row: id, onClose }: Props) {
  const { t } = useTranslation();
  const { frame } = useEditor();
  const rows = useDocumentPart((document) => document.rows);
  const { data } = useQuery({ ...apiQuery('listCompanyRoles', {}), staleTime: 60_000 });
  const old = rows.find((row) => row.id === id)?.lane ?? '';
  const others = old === '' ? 0 : rows.filter(({ lane }) => lane === old).length - 1;
  const [lane, setLane] = useState(old);
  const [all, setAll] = useState(true);
  const known = [...new Set([...rows.map((row) => row.lane), ...(data?.items ?? [])])].filter(Boolean);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (id === null) frame.newLane(lane.trim());
    else frame.nameLane(id, lane.trim(), all && others > 0);
    onClose();
  };
  return (
    <Panel
      title={t(id === null ? 'maps.editor.addLane' : 'maps.editor.laneOf')}
      place="middle"
      onClose={onClose}
    >
      <form className={css.form} onSubmit={submit}>
        <Autocomplete
          label={t('maps.editor.lane')}
          description={t(id === null ? 'maps.editor.addLaneHelp' : 'maps.editor.laneHelp')}
          value={lane}
          onChange={setLane}
          data={known}
          limit={8}
          maxLength={120}
          data-autofocus
        />
        {others > 0 && (
          <Checkbox
            label={t('maps.editor.laneAll', { lane: old })}
            checked={all}
            onChange={(event) => setAll(event.currentTarget.checked)}
          />
        )}
        <div>
          <Button look="solid" type="submit" disabled={id === null && lane.trim() === ''}>
            {t(id === null ? 'maps.editor.addRows' : 'common.save')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
