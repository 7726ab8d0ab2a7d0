import type { JourneyModel } from '@viaggio/contract/models';
import { useTranslation } from 'react-i18next';

/** What walks the stages of a model, in words. */
export function useWalker(): (key: JourneyModel['key']) => string {
  const { t } = useTranslation();
  return (key) =>
    key.kind === 'case'
      ? t('settings.stages.keyCase', { property: key.property })
      : t(key.kind === 'person' ? 'settings.stages.keyPerson' : 'settings.stages.keyAccount');
}
