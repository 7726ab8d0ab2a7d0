import { Trans, useTranslation } from 'react-i18next';
import type { SnagsSearch } from '../../../app/relationSearches';
import { Picker } from '../../../components/Picker';
import { ContactsField } from '../builder/ContactsField';
import type { Contacts } from '../builder/contacts';
import { writeContacts } from '../builder/contactsText';
import { BigSentence } from '../frame/BigSentence';
import { Sentence } from '../frame/Sentence';
import { useAddress } from '../frame/useAddress';
import { useLengthChoices } from '../frame/useLengthChoices';
import { SplitPicker } from './SplitPicker';
import { USUAL_FOLLOWED, USUAL_WITHIN } from './snagsQuestion';

const WITHIN = ['PT1H', 'PT6H', 'P1D', 'P3D', 'P7D'] as const;
const FOLLOWED = ['P1D', 'P3D', 'P7D', 'P14D', 'P30D'] as const;

/** What snags keep customers from, and how long is waited for it. */
export function SnagsQuestion({ search, conversion }: { search: SnagsSearch; conversion: Contacts }) {
  const { t } = useTranslation();
  const { ask } = useAddress();
  const within = useLengthChoices(WITHIN, search.within, (time) => t('analysis.snags.left', { time }));
  const followed = useLengthChoices(FOLLOWED, search.followed, (time) => t('analysis.followedFor', { time }));
  const field = (
    <ContactsField
      big
      label={t('analysis.snags.conversion')}
      none={t('analysis.chooseStep')}
      value={conversion}
      onChange={(chosen) => ask({ conversion: writeContacts(chosen) || undefined })}
    />
  );
  return (
    <section aria-label={t('analysis.snags.question')}>
      <BigSentence>
        <Trans t={t} i18nKey="analysis.snags.asks" components={{ conversion: field }} />
      </BigSentence>
      <Sentence>
        <Picker
          name={t('analysis.followed')}
          value={search.followed ?? USUAL_FOLLOWED}
          choices={followed}
          onChange={(chosen) => ask({ followed: chosen === USUAL_FOLLOWED ? undefined : chosen })}
        />
        <Picker
          name={t('analysis.snags.within')}
          value={search.within ?? USUAL_WITHIN}
          choices={within}
          onChange={(chosen) => ask({ within: chosen === USUAL_WITHIN ? undefined : chosen })}
        />
        <SplitPicker split={search.split} />
      </Sentence>
    </section>
  );
}
