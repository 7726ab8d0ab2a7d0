import { Link, useSearch } from '@tanstack/react-router';
import type { OverviewAnswer } from '@viaggio/contract/reports';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../app/session';
import { Panel } from '../../components/Panel';
import { useOfGroup } from '../../components/useOfGroup';
import { usePeriodName } from '../../components/usePeriodName';
import { BeforeAfter } from '../livingMap/BeforeAfter';
import { WeakPoints } from '../livingMap/WeakPoints';
import { CellPanel } from './CellPanel';
import { useMapNavigate } from './useMapNavigate';
import { useOverviewInput } from './useOverview';

/** What the address opens beside the map: a cell, its weak points, or two periods. */
export function MapPanels({ cell, answer }: { cell: string; answer: OverviewAnswer }) {
  if (cell === 'weak' || cell === 'change') return <WholePanel show={cell} />;
  return <CellPanel cell={cell} answer={answer} />;
}

function WholePanel({ show }: { show: 'weak' | 'change' }) {
  const { t } = useTranslation();
  const search = useSearch({ from: '/w/$workspace/shell/map' });
  const period = useOfGroup(usePeriodName(search), search);
  const input = useOverviewInput();
  const change = useMapNavigate();
  const workspace = useMe().workspace?.id ?? '';
  const { period: _, unit: __, ...base } = input;
  return (
    <Panel
      title={t(`livingMap.${show}.title`)}
      kicker={show === 'weak' ? period : undefined}
      onClose={() => change({ cell: undefined })}
    >
      {show === 'change' && <BeforeAfter base={base} />}
      {show === 'weak' && (
        <>
          <WeakPoints input={input} />
          <Link to="/w/$workspace/maps" params={{ workspace }}>
            {t('livingMap.weak.toMaps')}
          </Link>
        </>
      )}
    </Panel>
  );
}
