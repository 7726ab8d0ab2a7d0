import type { VariantsData } from '@viaggio/contract/reports';
import type { VariantsSearch } from '../../../app/analysisSearches';
import { Button } from '../../../components/Button';
import { FigureButton } from '../../../components/FigureButton';
import { useFormat } from '../../../format';
import { useAddress } from '../frame/useAddress';
import { useCounted } from '../frame/useCounted';
import { PathLine } from './PathLine';
import css from './VariantList.module.css';
import { MOST_VARIANTS, USUAL_LIMIT } from './variantsQuestion';

interface Props {
  readonly data: VariantsData;
  readonly search: VariantsSearch;
  readonly name: (id: string) => string;
}

/** A row for each whole path. It is a table already. */
export function VariantList({ data, search, name }: Props) {
  const { t } = useCounted();
  const { ask } = useAddress();
  const limit = Number(search.limit ?? USUAL_LIMIT);
  const most = Math.max(1, ...data.variants.map(({ people }) => people));
  const more = data.variants.length >= limit && limit < MOST_VARIANTS;
  return (
    <>
      <div className={css.scroll}>
        <table className={css.table}>
          <caption className="unseen">{t('analysis.variants.question')}</caption>
          <thead>
            <tr>
              {(['path', 'people', 'share', 'converted', 'time'] as const).map((head) => (
                <th key={head} scope="col" data-head={head}>
                  {head === 'people' && search.scope === 'session'
                    ? t('analysis.variants.heads.visits')
                    : t(`analysis.variants.heads.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.variants.map((variant, index) => (
              <VariantRow
                key={variant.path.join('→')}
                variant={variant}
                index={index}
                most={most}
                name={name}
              />
            ))}
          </tbody>
        </table>
      </div>
      {more && (
        <Button
          small
          className={css.more}
          onClick={() => ask({ limit: String(Math.min(MOST_VARIANTS, limit * 2)) })}
        >
          {t('common.more')}
        </Button>
      )}
    </>
  );
}

interface RowProps {
  readonly variant: VariantsData['variants'][number];
  readonly index: number;
  readonly most: number;
  readonly name: (id: string) => string;
}

function VariantRow({ variant, index, most, name }: RowProps) {
  const { t } = useCounted();
  const format = useFormat();
  const { open } = useAddress();
  const { path, people, share, converted, time } = variant;
  return (
    <tr>
      <th scope="row" data-head="path">
        <PathLine path={path} name={name} />
        <i aria-hidden style={{ width: `${(people / most) * 100}%` }} />
      </th>
      <td data-head="people">
        <FigureButton
          definition={t('analysis.variants.definitions.people')}
          onOpen={() => open(`variant.${index}`)}
        >
          {format.number(people)}
        </FigureButton>
      </td>
      <td data-head="share">{format.share(share)}</td>
      <td data-head="converted">
        {converted === null ? '–' : format.share(people === 0 ? 0 : converted / people)}
      </td>
      <td data-head="time">
        {time.p50 === null || path.length < 2 ? '–' : format.duration(time.p50)}
        {time.p90 !== null && path.length > 1 && (
          <small>{t('reports.nineInTen', { value: format.duration(time.p90) })}</small>
        )}
      </td>
    </tr>
  );
}
