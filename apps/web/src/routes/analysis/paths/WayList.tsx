import type { PathsData } from '@viaggio/contract/reports';
import { useFormat } from '../../../format';
import { useAddress } from '../frame/useAddress';
import { useCounted } from '../frame/useCounted';
import { linkId } from './flowLayout';
import css from './PathsEvidence.module.css';
import { linksOf } from './pathsFindings';

interface Props {
  readonly data: PathsData;
  readonly node: PathsData['nodes'][number];
  /** Where they go, or where they come from. */
  readonly side: 'out' | 'in';
  readonly name: (id: string) => string;
}

const SHOWN = 6;

export function WayList({ data, node, side, name }: Props) {
  const { t } = useCounted();
  const format = useFormat();
  const { open } = useAddress();
  const links = linksOf(data.links, node, side).slice(0, SHOWN);
  const stops = side === 'out' && node.ended > 0;
  if (links.length === 0 && !stops) return null;
  return (
    <section className={css.ways}>
      <h3>{t(`analysis.paths.${side}`)}</h3>
      <ul>
        {links.map((link) => (
          <li key={linkId(link)}>
            <button type="button" onClick={() => open(linkId(link))}>
              <span>{name(side === 'out' ? link.to : link.from)}</span>
              <small>{link.medianSeconds !== null && format.duration(link.medianSeconds)}</small>
              <span>{format.share(link.people / node.people)}</span>
            </button>
          </li>
        ))}
        {stops && (
          <li className={css.stop}>
            <span>{t('analysis.paths.stop')}</span>
            <span />
            <span>{format.share(node.ended / node.people)}</span>
          </li>
        )}
      </ul>
    </section>
  );
}
