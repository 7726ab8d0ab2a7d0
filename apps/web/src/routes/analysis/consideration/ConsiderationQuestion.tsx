import { Trans } from 'react-i18next';
import type { ConsiderationSearch } from '../../../app/relationSearches';
import { Picker } from '../../../components/Picker';
import { ContactsField } from '../builder/ContactsField';
import type { Contacts } from '../builder/contacts';
import { readContacts, writeContacts } from '../builder/contactsText';
import { BigSentence } from '../frame/BigSentence';
import { Sentence } from '../frame/Sentence';
import { useAddress } from '../frame/useAddress';
import { useCounted } from '../frame/useCounted';
import { useWindowChoices } from '../frame/useWindowChoices';
import { USUAL_WITHIN } from './considerationQuestion';
import { RivalsPicker } from './RivalsPicker';

const RULES = ['brand', 'where'] as const;
const UNITS = ['touchpoint', 'channel'] as const;
const WITHIN = ['P7D', 'P14D', 'P30D', 'P60D', 'P90D'] as const;

interface Props {
  readonly search: ConsiderationSearch;
  readonly conversion: Contacts;
}

/** What considering is, and what buying is. */
export function ConsiderationQuestion({ search, conversion }: Props) {
  const { t } = useCounted();
  const { ask } = useAddress();
  const within = useWindowChoices(WITHIN, search.within);
  const rule = search.rule ?? 'brand';
  const considers = (
    <ContactsField
      big
      label={t('analysis.consideration.considers')}
      none={t(`analysis.consideration.considers_${rule}`)}
      value={readContacts(search.considers)}
      onChange={(chosen) => ask({ considers: writeContacts(chosen) || undefined })}
    />
  );
  const goal = (
    <ContactsField
      big
      label={t('analysis.consideration.conversion')}
      none={t('analysis.chooseStep')}
      value={conversion}
      onChange={(chosen) => ask({ conversion: writeContacts(chosen) || undefined })}
    />
  );
  return (
    <section aria-label={t('analysis.consideration.question')}>
      <BigSentence>
        <Trans t={t} i18nKey="analysis.consideration.asks" components={{ considers, conversion: goal }} />
      </BigSentence>
      <Sentence>
        <Picker
          name={t('analysis.consideration.rule')}
          value={rule}
          choices={RULES.map((value) => ({
            value,
            label: t(`analysis.consideration.rule_${value}`),
            hint: t(`analysis.consideration.ruleHelp_${value}`),
          }))}
          onChange={(chosen) => ask({ rule: chosen === 'brand' ? undefined : chosen })}
        />
        <Picker
          name={t('analysis.consideration.within')}
          value={search.within ?? USUAL_WITHIN}
          choices={within}
          onChange={(chosen) => ask({ within: chosen === USUAL_WITHIN ? undefined : chosen })}
        />
        <Picker
          name={t('analysis.stepIs')}
          value={search.by ?? 'touchpoint'}
          choices={UNITS.map((value) => ({ value, label: t(`analysis.by_${value}`) }))}
          onChange={(by) => ask({ by: by === 'touchpoint' ? undefined : by })}
        />
        <RivalsPicker key={search.rivals} rivals={search.rivals} />
      </Sentence>
    </section>
  );
}
