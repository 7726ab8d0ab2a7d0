import { useTranslation } from 'react-i18next';
import { useSettings } from '../../app/session';
import type { Choice } from '../../components/Picker';
import { useDefaultModel } from '../../components/useDefaultModel';
import { useFormat } from '../../format';

const STATES = ['active', 'dormant', 'lost'] as const;
const SORTS = ['recent', 'value', 'contacts', 'name'] as const;

type FilterName = 'stage' | 'state' | 'place' | 'known' | 'sort';

/** What each part of the line may say; '' is "whichever". */
export function useFilterChoices(): Readonly<Record<FilterName, readonly Choice<string>[]>> {
  const { t } = useTranslation();
  const format = useFormat();
  const stages = useDefaultModel()?.stages ?? [];
  const places = useSettings()?.places ?? [];
  return {
    stage: [
      { value: '', label: t('customers.anyStage') },
      ...stages.map((stage) => ({ value: stage.id, label: format.say(stage.name) })),
    ],
    state: [
      { value: '', label: t('customers.anyState') },
      ...STATES.map((state) => ({ value: state, label: t(`customers.${state}`) })),
    ],
    place: [
      { value: '', label: t('customers.anyPlace') },
      ...places.map((place) => ({ value: place, label: place })),
    ],
    known: [
      { value: '', label: t('customers.knownAndNot') },
      { value: 'true', label: t('customers.knownOnly') },
    ],
    sort: SORTS.map((sort) => ({ value: sort, label: t(`customers.sort_${sort}`) })),
  };
}
