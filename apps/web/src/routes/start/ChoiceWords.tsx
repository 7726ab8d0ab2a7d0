import { useTranslation } from 'react-i18next';

/** The words of one way to begin. */
export function ChoiceWords({ way }: { way: 'file' | 'site' | 'demo' }) {
  const { t } = useTranslation();
  return (
    <span>
      <strong>{t(`start.connect.${way}`)}</strong>
      <span>{t(`start.connect.${way}Help`)}</span>
    </span>
  );
}
