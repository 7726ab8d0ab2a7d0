import { Textarea } from '@mantine/core';
import type { Quarantined } from '@viaggio/contract/quarantine';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button';
import { Panel } from '../../../components/Panel';
import { useChange } from '../../../components/useChange';
import { useReasonName } from '../../../components/useReasonName';
import rows from '../rows.module.css';
import { CellFields } from './CellFields';
import { DiscardButton } from './DiscardButton';
import { prettyJson, readsAsJson } from './json';
import css from './quarantine.module.css';
import { readCells } from './rowCells';
import { useReplay } from './useReplay';

export function MendPanel({ item, onClose }: { item: Quarantined; onClose: () => void }) {
  const { t } = useTranslation();
  const reason = useReasonName();
  const [payload, setPayload] = useState(item.payload);
  const replay = useReplay(onClose);
  const save = useChange('editQuarantined', { onDone: () => replay.mutate({ body: { ids: [item.id] } }) });
  const valid = readsAsJson(payload);
  const send = () => save.mutate({ params: { id: item.id }, body: { payload } });
  const cells = readCells(payload);
  return (
    <Panel
      title={t('settings.quarantine.mendTitle')}
      kicker={reason(item.reason)}
      place="wide"
      onClose={onClose}
    >
      <p className={rows.lead}>{t('settings.quarantine.mendHelp')}</p>
      {cells ? (
        <CellFields
          cells={cells}
          fault={item.field}
          reason={reason(item.reason)}
          onChange={(next) => setPayload(JSON.stringify(next))}
        />
      ) : (
        <EventText payload={payload} valid={valid} onChange={setPayload} />
      )}
      <div className={rows.foot}>
        <Button look="solid" disabled={!valid} busy={save.isPending || replay.isPending} onClick={send}>
          {t('settings.quarantine.saveAndReplay')}
        </Button>
        <DiscardButton id={item.id} onDone={onClose} />
      </div>
    </Panel>
  );
}

interface TextProps {
  readonly payload: string;
  readonly valid: boolean;
  readonly onChange: (payload: string) => void;
}

/** An event as a client sent it. */
function EventText({ payload, valid, onChange }: TextProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(() => prettyJson(payload));
  return (
    <Textarea
      className={css.editor}
      label={t('settings.quarantine.content')}
      rows={16}
      value={text}
      spellCheck={false}
      error={valid ? undefined : t('settings.quarantine.notJson')}
      onChange={(event) => {
        setText(event.target.value);
        onChange(event.target.value);
      }}
    />
  );
}
