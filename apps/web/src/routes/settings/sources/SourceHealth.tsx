import { useNavigate } from '@tanstack/react-router';
import type { SourceHealth as Health } from '@viaggio/contract/sources';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button';
import { useReasonName } from '../../../components/useReasonName';
import { useFormat } from '../../../format';
import css from './sources.module.css';

type Gap = Health['gaps'][number];

/** Where each gap is mended: another section of the settings, or the source itself. */
const PLACES: Readonly<Partial<Record<Gap, 'quarantine' | 'import' | 'quality' | 'self'>>> = {
  rows_to_fix: 'quarantine',
  import_failed: 'import',
  file_old: 'import',
  more_than_usual: 'quality',
  nothing_yet: 'self',
  silent: 'self',
  fewer_than_usual: 'self',
  no_pages: 'self',
  nobody_identified: 'self',
};

/** What to do for a first event, where it is not to paste a code. */
const FIRST_STEPS = { till: 'nothing_yet_till', webhook: 'nothing_yet_webhook' } as const;

const sayGap = (gap: Exclude<Gap, 'rows_to_fix'>, kind: string) =>
  gap === 'nothing_yet' && (kind === 'till' || kind === 'webhook') ? FIRST_STEPS[kind] : gap;

/** How it goes, in one line: today against this weekday, or the last file. */
export function SourceRate({ health }: { health: Health }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (health.kind === 'import') {
    const { lastFile } = health;
    return lastFile
      ? t('settings.health.lastFile', { file: lastFile.file, ago: format.ago(lastFile.at) })
      : t('settings.health.noFile');
  }
  const today = t('settings.health.today', { count: health.today, n: format.number(health.today) });
  const usual =
    health.usual === null
      ? t('settings.health.unknownUsual')
      : t('settings.health.usual', { n: format.number(health.usual) });
  return health.lastEventAt === null ? null : `${today}, ${usual}`;
}

/** What is missing or wrong with a source, and what to do about each. */
export function SourceGaps({ health, onOpen }: { health: Health; onOpen: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const reason = useReasonName();
  if (health.gaps.length === 0) return null;
  const toFix = health.toFix ?? 0;
  const reasons = health.reasons.map(({ code }) => reason(code)).join(', ');
  return (
    <ul className={css.gaps} aria-label={t('settings.health.toDo')}>
      {health.gaps.map((gap) => (
        <li key={gap}>
          <span>
            {gap === 'rows_to_fix'
              ? t('settings.health.gaps.rows_to_fix', { count: toFix, n: format.number(toFix), reasons })
              : t(`settings.health.gaps.${sayGap(gap, health.kind)}`)}
          </span>
          <GapLink gap={gap} onOpen={onOpen} />
        </li>
      ))}
    </ul>
  );
}

function GapLink({ gap, onOpen }: { gap: Gap; onOpen: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/w/$workspace/settings/$section' });
  const place = PLACES[gap];
  if (place === undefined) return null;
  if (place === 'self') {
    return (
      <Button small look="plain" onClick={onOpen}>
        {t('settings.health.connect')}
      </Button>
    );
  }
  const texts = { quarantine: 'fix', import: 'toImport', quality: 'toQuality' } as const;
  return (
    <Button
      small
      look="plain"
      onClick={() => void navigate({ params: (old) => ({ ...old, section: place }), search: {} })}
    >
      {t(`settings.health.${texts[place]}`)}
    </Button>
  );
}
