import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button';
import { showToast } from '../../../components/toastStore';
import { useChange } from '../../../components/useChange';
import { useFormat } from '../../../format';
import rows from '../rows.module.css';
import { lackOf } from './draft';
import type { CatalogueDraft } from './useCatalogueDraft';

/** Appears with the first change, and saves them all as one version. */
export function SaveBar({ draft, version }: { draft: CatalogueDraft; version: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const save = useChange('putTouchpoints', {
    renews: ['getTouchpoints', 'touchpointVolumes', 'overview', 'getQuality', 'getTimeline'],
    onDone: (answer) =>
      showToast(t('settings.touchpoints.saved', { version: format.number(answer.version) })),
  });
  if (!draft.changed) return null;
  const lacking = draft.items.find(lackOf);
  return (
    <div className={rows.bar} role="status">
      <span className={lacking && rows.warn}>
        {lacking
          ? t(
              lackOf(lacking) === 'name'
                ? 'settings.touchpoints.lacksName'
                : 'settings.touchpoints.lacksRule',
              {
                name: format.say(lacking.name) || t('settings.touchpoints.add'),
              },
            )
          : t('settings.touchpoints.unsaved')}
      </span>
      <Button onClick={() => draft.reset()}>{t('settings.touchpoints.discard')}</Button>
      <Button
        look="solid"
        disabled={lacking !== undefined}
        busy={save.isPending}
        onClick={() => save.mutate({ body: { version, items: [...draft.items] } })}
      >
        {t('settings.touchpoints.save')}
      </Button>
    </div>
  );
}
