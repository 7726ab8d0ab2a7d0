import type { HeardInput } from '@viaggio/contract/wordOfMouth';
import { USUAL_CHOICES, USUAL_QUESTION } from '@viaggio/domain/referrals';
import { useTranslation } from 'react-i18next';

/** What a new page asks, until somebody changes it. */
export function useUsualQuestion(): HeardInput {
  const { t } = useTranslation();
  return {
    name: t('wordOfMouth.heard.usualName'),
    question: USUAL_QUESTION,
    choices: USUAL_CHOICES,
    place: '',
    contact: false,
  };
}
