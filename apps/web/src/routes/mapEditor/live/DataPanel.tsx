import { Switch } from '@mantine/core';
import { planOfMap } from '@viaggio/domain/reports';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MapEditorSearch } from '../../../app/mapSearches';
import { Button } from '../../../components/Button';
import { ChannelPicker } from '../../../components/ChannelPicker';
import { ComparePicker } from '../../../components/ComparePicker';
import { CustomersPicker } from '../../../components/CustomersPicker';
import { DottedParts } from '../../../components/DottedParts';
import { PeriodPicker } from '../../../components/PeriodPicker';
import { PlacePicker } from '../../../components/PlacePicker';
import { SegmentPicker } from '../../../components/SegmentPicker';
import { Alignment } from '../../livingMap/Alignment';
import { BeforeAfter } from '../../livingMap/BeforeAfter';
import { WeakPoints } from '../../livingMap/WeakPoints';
import { useDocument, useEditor } from '../session/EditorContext';
import { Side } from '../side/Side';
import side from '../side/Side.module.css';
import { HereData } from './HereData';
import { useLiveInput } from './useLoadLive';
import { useWriteOpportunity } from './useWriteOpportunity';

interface Props {
  readonly search: MapEditorSearch;
  readonly onSearch: (change: Partial<MapEditorSearch>) => void;
  readonly onClose: () => void;
}

type Part = 'weak' | 'plan' | 'change';
const PARTS: readonly Part[] = ['weak', 'plan', 'change'];

/** Which data stand on the map, and the questions that join them with what is written. */
export function DataPanel({ search, onSearch, onClose }: Props) {
  const { t } = useTranslation();
  const document = useDocument();
  const [part, setPart] = useState<Part | null>(null);
  const input = useLiveInput(search, document.model);
  const isBound = document.model !== null && document.stages.some(({ binding }) => binding !== null);
  return (
    <Side title={t('livingMap.live.title')} lead={t('livingMap.live.lead')} onClose={onClose}>
      {!isBound && <p className={side.quiet}>{t('livingMap.live.unbound')}</p>}
      {isBound && (
        <>
          <div className={side.line}>
            <DottedParts>
              <SegmentPicker value={search.segment} onChange={(segment) => onSearch({ segment })} />
              <PlacePicker value={search.place} onChange={(place) => onSearch({ place })} />
              <ChannelPicker value={search.channel} onChange={(channel) => onSearch({ channel })} />
              <CustomersPicker value={search.customers} onChange={(customers) => onSearch({ customers })} />
              <PeriodPicker search={search} onChange={onSearch} />
              <ComparePicker
                value={search.compare === 'none' ? '' : (search.compare ?? 'previous')}
                input={input}
                onChange={(compare) =>
                  onSearch({ compare: compare === 'previous' ? undefined : compare || 'none' })
                }
              />
            </DottedParts>
          </div>
          <Switch
            label={t('livingMap.live.show')}
            checked={search.data !== 'off'}
            onChange={(event) => onSearch({ data: event.currentTarget.checked ? undefined : 'off' })}
          />
          <HereData />
          {PARTS.map((one) => (
            <section key={one} className={side.part}>
              <div className={side.line}>
                <h3>{t(`livingMap.${one}.title`)}</h3>
                {part !== one && (
                  <Button small onClick={() => setPart(one)}>
                    {t(one === 'plan' ? 'livingMap.plan.ask' : 'livingMap.plan.show')}
                  </Button>
                )}
              </div>
              {part === one && <Asked part={one} search={search} />}
            </section>
          ))}
        </>
      )}
    </Side>
  );
}

function Asked({ part, search }: { part: Part; search: MapEditorSearch }) {
  const { t } = useTranslation();
  const { mayWrite } = useEditor();
  const document = useDocument();
  const input = useLiveInput(search, document.model);
  const write = useWriteOpportunity();
  const plan = useMemo(
    () => planOfMap(document).map((stage) => ({ ...stage, cards: [...stage.cards] })),
    [document],
  );
  const nameOf = (stage: string): string =>
    document.stages.find(({ id }) => id === stage)?.name || t('maps.untitledStage');
  const { period: _, unit: __, ...base } = input;
  if (part === 'weak') return <WeakPoints input={input} onOpportunity={mayWrite ? write : undefined} />;
  if (part === 'change') return <BeforeAfter base={base} />;
  return <Alignment input={{ ...input, plan }} nameOf={nameOf} />;
}
