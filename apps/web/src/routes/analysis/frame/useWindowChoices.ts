import { useTranslation } from 'react-i18next';
import { useLengthChoices } from './useLengthChoices';

/** The same, as "within so long". */
export function useWindowChoices(usual: readonly string[], asked: string | undefined) {
  const { t } = useTranslation();
  return useLengthChoices(usual, asked, (time) => t('analysis.within', { time }));
}
