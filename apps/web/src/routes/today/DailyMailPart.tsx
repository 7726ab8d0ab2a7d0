import { Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../api';
import { showToast } from '../../components/toastStore';
import { useChange } from '../../components/useChange';
import css from './TodayPage.module.css';

/** Whether this page also comes by mail, every morning. */
export function DailyMailPart() {
  const { t } = useTranslation();
  const { data } = useQuery(apiQuery('getDailyMail', {}));
  const set = useChange('setDailyMail', {
    renews: ['getDailyMail'],
    onDone: ({ on }) => showToast(t(on ? 'today.mailSaved' : 'today.mailStopped')),
  });
  if (!data) return null;
  return (
    <section className={css.mail}>
      <div>
        <h2>{t('today.mail')}</h2>
        <p>{t('today.mailText', { email: data.email })}</p>
        {!data.mail && (
          <p className={css.warn}>{t('today.mailMissing', { settings: data.missing.join(', ') })}</p>
        )}
      </div>
      <Switch
        label={t('today.mailOn')}
        checked={data.on}
        disabled={set.isPending}
        onChange={(event) => set.mutate({ body: { on: event.currentTarget.checked } })}
      />
    </section>
  );
}
