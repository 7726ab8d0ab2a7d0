import { IconAlertTriangle } from '@tabler/icons-react';
import type { OtherChange } from '@viaggio/contract/reports';
import { useTranslation } from 'react-i18next';
import { useChannelName } from '../../components/useChannelName';
import { useFormat } from '../../format';
import css from './livingMap.module.css';

/** What else changed in the same days: a difference may be of that. */
export function OtherChanges({ changes }: { changes: readonly OtherChange[] }) {
  const { t } = useTranslation();
  const say = useSayChange();
  if (changes.length === 0) return <p className={css.quiet}>{t('livingMap.change.nothingElse')}</p>;
  return (
    <section className={css.warning}>
      <h4>
        <IconAlertTriangle size={16} stroke={1.7} aria-hidden /> {t('livingMap.change.alsoTitle')}
      </h4>
      <ul>
        {changes.map((change) => (
          <li key={JSON.stringify(change)}>{say(change)}</li>
        ))}
      </ul>
      <p>{t('livingMap.change.also')}</p>
    </section>
  );
}

function useSayChange(): (change: OtherChange) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const channelName = useChannelName();
  return (change) => {
    if (change.kind === 'note') {
      const from = format.date(`${change.from}T12:00:00Z`, 'day');
      return t('livingMap.change.also_note', { from, text: change.text });
    }
    if (change.kind === 'version') {
      const { version, what } = change;
      return t(`livingMap.change.also_${what}`, { version, at: format.date(change.at, 'day') });
    }
    const counts = { before: format.number(change.before), after: format.number(change.after) };
    return change.kind === 'source'
      ? t('livingMap.change.also_source', { name: change.name, ...counts })
      : t('livingMap.change.also_channel', { channel: channelName(change.channel), ...counts });
  };
}
