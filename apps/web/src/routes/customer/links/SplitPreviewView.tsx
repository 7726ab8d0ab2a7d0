import type { SplitPreview } from '@viaggio/contract/people';
import { useTranslation } from 'react-i18next';
import { EvidenceLine } from './EvidenceLine';
import { groupLinks } from './groupLinks';
import css from './LinksView.module.css';
import { SideCard } from './SideCard';

/** The claims to cut, and the people they leave. */
export function SplitPreviewView({ preview }: { preview: SplitPreview }) {
  const { t } = useTranslation();
  const { cuts, after } = preview;
  return (
    <>
      <h3 className={css.label}>{t('customer.split.cuts', { count: cuts.length, n: cuts.length })}</h3>
      <ul>
        {groupLinks(cuts).map((group) => (
          <EvidenceLine key={group.key} group={group} />
        ))}
      </ul>
      <h3 className={css.label}>{t('customer.split.after')}</h3>
      <div className={css.sides}>
        {after.map((side) => (
          <SideCard key={side.personId} side={side} />
        ))}
      </div>
    </>
  );
}
