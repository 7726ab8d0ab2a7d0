import { useQuery } from '@tanstack/react-query';
import type { TrackingPlanAnswer, TrackingPlanInput } from '@viaggio/contract/trackingPlan';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { apiQuery, call } from '../../../api';
import { useMay } from '../../../app/session';
import { Button } from '../../../components/Button';
import { Empty } from '../../../components/Empty';
import { Fault } from '../../../components/Fault';
import { PageHead } from '../../../components/PageHead';
import { Skeleton } from '../../../components/Skeleton';
import { showToast } from '../../../components/toastStore';
import { useChange } from '../../../components/useChange';
import { useFaultText } from '../../../components/useFaultText';
import { useFormat } from '../../../format';
import { ReadOnlyNote } from '../ReadOnlyNote';
import rows from '../rows.module.css';
import { EventList } from './EventList';
import { Violations } from './Violations';

/** What each event must carry, what broke it lately, and a draft from what arrives. */
export function PlanSection() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(apiQuery('getTrackingPlan', {}));
  return (
    <>
      <PageHead title={t('settings.sections.plan')} lead={t('verify.plan.lead')} />
      <Fault error={error} onRetry={refetch} />
      {!data && !error && <Skeleton />}
      {data && <Plan key={data.version} saved={data} />}
    </>
  );
}

type Written = Pick<TrackingPlanInput, 'unplanned' | 'events'>;

function Plan({ saved }: { saved: TrackingPlanAnswer }) {
  const { t } = useTranslation();
  const format = useFormat();
  const may = useMay('editor');
  const [changed, setChanged] = useState<Written>();
  const plan = changed ?? saved;
  const drafting = useDraft(plan, setChanged);
  const isEmpty = saved.version === 0 && changed === undefined;
  return (
    <>
      <ReadOnlyNote />
      {isEmpty ? (
        <Empty
          title={t('verify.plan.empty')}
          actions={
            may && (
              <Button look="solid" busy={drafting.busy} onClick={drafting.draft}>
                {t('verify.plan.draft')}
              </Button>
            )
          }
        >
          {t('verify.plan.emptyHelp')}
        </Empty>
      ) : (
        <>
          {saved.at !== null && (
            <p className={rows.faint}>
              {t(saved.by ? 'verify.plan.version' : 'verify.plan.versionBare', {
                version: format.number(saved.version),
                ago: format.ago(saved.at),
                by: saved.by,
              })}
            </p>
          )}
          {saved.version > 0 && <Violations />}
          <EventList
            plan={plan}
            mayChange={may}
            onChange={setChanged}
            onDraft={drafting.draft}
            isDrafting={drafting.busy}
          />
        </>
      )}
      {changed && <PlanBar version={saved.version} plan={changed} onDiscard={() => setChanged(undefined)} />}
    </>
  );
}

/** Adds to the plan on screen what arrives and is not in it. */
function useDraft(plan: Written, onDraft: (plan: Written) => void) {
  const { t } = useTranslation();
  const format = useFormat();
  const faultText = useFaultText();
  const [busy, setBusy] = useState(false);
  const draft = async (): Promise<void> => {
    setBusy(true);
    try {
      const { events } = await call('draftTrackingPlan', { query: { days: 30 } });
      const known = new Set(plan.events.map(({ name }) => name));
      const added = events.filter(({ name }) => !known.has(name));
      if (added.length > 0) onDraft({ unplanned: plan.unplanned, events: [...plan.events, ...added] });
      showToast(
        added.length === 0
          ? t('verify.plan.nothingNew')
          : t('verify.plan.drafted', { count: added.length, n: format.number(added.length) }),
      );
    } catch (error) {
      showToast(faultText(error as Error), { bad: true });
    } finally {
      setBusy(false);
    }
  };
  return { busy, draft };
}

function PlanBar({ version, plan, onDiscard }: { version: number; plan: Written; onDiscard: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const save = useChange('putTrackingPlan', {
    renews: ['getTrackingPlan', 'listPlanViolations', 'getQuality'],
    onDone: (answer) => showToast(t('verify.plan.saved', { version: format.number(answer.version) })),
  });
  const body = { version, unplanned: plan.unplanned, events: [...plan.events] };
  return (
    <div className={rows.bar} role="status">
      <span>{t('verify.plan.unsaved')}</span>
      <Button onClick={onDiscard}>{t('verify.plan.discard')}</Button>
      <Button look="solid" busy={save.isPending} onClick={() => save.mutate({ body })}>
        {t('verify.plan.save')}
      </Button>
    </div>
  );
}
