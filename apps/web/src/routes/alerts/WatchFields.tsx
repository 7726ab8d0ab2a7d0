import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../../app/session';
import { PlacePicker } from '../../components/PlacePicker';
import { useDefaultModel } from '../../components/useDefaultModel';
import { useFormat } from '../../format';
import { ContactsField } from '../analysis/builder/ContactsField';
import { StepList } from '../analysis/builder/StepList';
import css from './alerts.module.css';
import type { AlertDraft } from './alertWatches';

interface Props {
  readonly draft: AlertDraft;
  readonly onChange: (part: Partial<AlertDraft>) => void;
}

/** As many as a funnel takes. */
const MOST_STEPS = 20;

/** What is watched in particular: a stage, contacts with their details, the steps of a funnel; and where. */
export function WatchFields({ draft, onChange }: Props) {
  const { t } = useTranslation();
  const places = useSettings()?.places ?? [];
  return (
    <>
      {draft.isUnspoken ? (
        <p className={css.tested}>{t('alerts.unspoken')}</p>
      ) : (
        <What draft={draft} onChange={onChange} />
      )}
      {(places.length > 0 || draft.place !== '') && (
        <div className={css.sentence}>
          <PlacePicker
            value={draft.place || undefined}
            onChange={(place) => onChange({ place: place ?? '' })}
          />
        </div>
      )}
    </>
  );
}

function What({ draft, onChange }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const model = useDefaultModel();
  if (draft.watch.startsWith('overview_')) {
    return (
      <Select
        required
        label={t('alerts.stage')}
        data={(model?.stages ?? []).map(({ id, name }) => ({ value: id, label: format.say(name) }))}
        value={draft.stage || null}
        onChange={(stage) => onChange({ stage: stage ?? '' })}
      />
    );
  }
  if (draft.watch === 'contacts_people') {
    return (
      <div className={css.sentence}>
        {t('alerts.contactsOf')}{' '}
        <ContactsField
          label={t('alerts.touchpoint')}
          none={t('analysis.chooseContacts')}
          value={draft.contacts}
          onChange={(contacts) => onChange({ contacts })}
        />
      </div>
    );
  }
  if (draft.watch !== 'funnel_lastShare') return null;
  return (
    <section aria-label={t('alerts.steps')}>
      <p className={css.label}>{t('alerts.steps')}</p>
      <StepList steps={draft.steps} least={2} most={MOST_STEPS} onChange={(steps) => onChange({ steps })} />
    </section>
  );
}
