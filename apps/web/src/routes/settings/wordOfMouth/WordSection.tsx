import { useTranslation } from 'react-i18next';
import { PageHead } from '../../../components/PageHead';
import { HeardPart } from './HeardPart';
import { ReferralsPart } from './ReferralsPart';
import { TillsPart } from './TillsPart';

/** For whoever runs the store: what no web site sees, told by people. */
export function WordSection() {
  const { t } = useTranslation();
  return (
    <>
      <PageHead title={t('settings.sections.wordOfMouth')} lead={t('wordOfMouth.lead')} />
      <HeardPart />
      <TillsPart />
      <ReferralsPart />
    </>
  );
}
