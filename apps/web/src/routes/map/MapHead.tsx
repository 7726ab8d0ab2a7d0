import { IconPrinter } from '@tabler/icons-react';
import { useSearch } from '@tanstack/react-router';
import type { OverviewAnswer } from '@viaggio/contract/reports';
import { useTranslation } from 'react-i18next';
import { ChannelPicker } from '../../components/ChannelPicker';
import { ComparePicker } from '../../components/ComparePicker';
import { CustomersPicker } from '../../components/CustomersPicker';
import { PeriodPicker } from '../../components/PeriodPicker';
import { PersonaPicker, useHasPersonas } from '../../components/PersonaPicker';
import { PlacePicker } from '../../components/PlacePicker';
import { QuestionHead } from '../../components/QuestionHead';
import { SegmentPicker } from '../../components/SegmentPicker';
import { TrustChip } from '../../components/TrustChip';
import css from './MapHead.module.css';
import { ModelPicker, useSeveralModels } from './ModelPicker';
import { useMapNavigate } from './useMapNavigate';
import { useOverviewInput } from './useOverview';

/** The map says in one line what it shows; each part of the line can be changed. */
export function MapHead({ answer }: { answer: OverviewAnswer | undefined }) {
  const { t } = useTranslation();
  const search = useSearch({ from: '/w/$workspace/shell/map' });
  const change = useMapNavigate();
  const hasPersonas = useHasPersonas(search.persona);
  const several = useSeveralModels();
  const input = useOverviewInput();
  const empty = answer?.data.totals.contacts === 0;
  return (
    <QuestionHead
      title={t('map.title')}
      tools={
        !empty && (
          <>
            {answer && <TrustChip trust={answer.trust} />}
            {(['weak', 'change'] as const).map((cell) => (
              <button key={cell} type="button" onClick={() => change({ cell })}>
                {t(`livingMap.${cell}.open`)}
              </button>
            ))}
            <button
              type="button"
              aria-pressed={search.rows === 'all'}
              onClick={() => change({ rows: search.rows === 'all' ? undefined : 'all' })}
            >
              {t(search.rows === 'all' ? 'map.fewerRows' : 'map.moreRows')}
            </button>
            <button
              type="button"
              className={css.print}
              onClick={() => window.print()}
              aria-label={t('map.print')}
            >
              <IconPrinter size={18} stroke={1.5} />
            </button>
          </>
        )
      }
    >
      {several && <ModelPicker shown={answer?.data.model.id} />}
      <SegmentPicker value={search.segment} onChange={(segment) => change({ segment, cell: undefined })} />
      {hasPersonas && (
        <PersonaPicker value={search.persona} onChange={(persona) => change({ persona, cell: undefined })} />
      )}
      <PlacePicker value={search.place} onChange={(place) => change({ place })} />
      <ChannelPicker value={search.channel} onChange={(channel) => change({ channel, cell: undefined })} />
      <CustomersPicker
        value={search.customers}
        onChange={(customers) => change({ customers, cell: undefined })}
      />
      <PeriodPicker search={search} onChange={change} />
      <ComparePicker
        value={search.compare ?? ''}
        input={input}
        onChange={(compare) => change({ compare: compare || undefined })}
      />
    </QuestionHead>
  );
}
