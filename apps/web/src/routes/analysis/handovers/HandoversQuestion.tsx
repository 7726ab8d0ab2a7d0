import { Trans, useTranslation } from 'react-i18next';
import type { HandoversSearch } from '../../../app/relationSearches';
import { Picker } from '../../../components/Picker';
import { ContactsField } from '../builder/ContactsField';
import type { Contacts } from '../builder/contacts';
import { writeContacts } from '../builder/contactsText';
import { BigSentence } from '../frame/BigSentence';
import { Sentence } from '../frame/Sentence';
import { useAddress } from '../frame/useAddress';
import { useLengthChoices } from '../frame/useLengthChoices';
import { USUAL_FOLLOWED, USUAL_WITHIN } from './handoversQuestion';

const WITHIN = ['P1D', 'P7D', 'P30D', 'P60D'] as const;
const FOLLOWED = ['P1D', 'P7D', 'P14D', 'P30D', 'P60D'] as const;

interface Props {
  readonly search: HandoversSearch;
  readonly conversion: Contacts;
}

/** What customers should come to, and how long is waited. */
export function HandoversQuestion({ search, conversion }: Props) {
  const { t } = useTranslation();
  const { ask } = useAddress();
  const asked = search.within === 'any' ? undefined : search.within;
  const within = useLengthChoices(WITHIN, asked, (time) => t('analysis.handovers.within', { time }));
  const followed = useLengthChoices(FOLLOWED, search.followed, (time) => t('analysis.followedFor', { time }));
  const field = (
    <ContactsField
      big
      label={t('analysis.handovers.conversion')}
      none={t('analysis.chooseStep')}
      value={conversion}
      onChange={(chosen) => ask({ conversion: writeContacts(chosen) || undefined })}
    />
  );
  return (
    <section aria-label={t('analysis.handovers.question')}>
      <BigSentence>
        <Trans t={t} i18nKey="analysis.handovers.asks" components={{ conversion: field }} />
      </BigSentence>
      <Sentence>
        <Picker
          name={t('analysis.handovers.pause')}
          value={search.within ?? USUAL_WITHIN}
          choices={[...within, { value: 'any', label: t('analysis.handovers.anyTime') }]}
          onChange={(chosen) => ask({ within: chosen === USUAL_WITHIN ? undefined : chosen })}
        />
        <Picker
          name={t('analysis.followed')}
          value={search.followed ?? USUAL_FOLLOWED}
          choices={followed}
          onChange={(chosen) => ask({ followed: chosen === USUAL_FOLLOWED ? undefined : chosen })}
        />
      </Sentence>
    </section>
  );
}
