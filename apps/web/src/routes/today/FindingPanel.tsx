import { Link, useParams } from '@tanstack/react-router';
import type { TodayFinding } from '@viaggio/contract/today';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../components/Panel';
import { PanelNote } from '../../components/PanelParts';
import { PeopleBehind } from '../../components/PeopleBehind';
import { useSentence } from './useSentence';

interface Props {
  readonly finding: TodayFinding;
  readonly weekday: number;
  readonly place: string | undefined;
  readonly onClose: () => void;
}

/** The customers behind a finding, and the report that shows it. */
export function FindingPanel({ finding, weekday, place, onClose }: Props) {
  const { t } = useTranslation();
  const { workspace } = useParams({ from: '/w/$workspace' });
  const sentence = useSentence();
  const { behind } = finding;
  if (behind === null) return null;
  const { period, cell, by } = behind;
  const asked = place === undefined ? { period } : { period, place };
  const search = { from: period.from, to: period.to, place };
  return (
    <Panel title={t('today.who')} onClose={onClose}>
      <PanelNote>{sentence(finding, weekday)}</PanelNote>
      {behind.report === 'overview' ? (
        <>
          <p>
            <Link to="/w/$workspace/map" params={{ workspace }} search={{ ...search, cell }}>
              {t('today.where')}
            </Link>
          </p>
          <PeopleBehind report="overview" body={asked} cell={cell} />
        </>
      ) : (
        <>
          <p>
            <Link
              to="/w/$workspace/analysis/process"
              params={{ workspace }}
              search={{ ...search, by: by === 'event' || by === 'channel' ? by : undefined, people: cell }}
            >
              {t('today.where')}
            </Link>
          </p>
          <PeopleBehind report="processMap" body={{ ...asked, by: by ?? 'touchpoint' }} cell={cell} />
        </>
      )}
    </Panel>
  );
}
