import { useMutation } from '@tanstack/react-query';
import type { MapFileFormat, MapFileQuery } from '@viaggio/contract/maps';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { download } from '../../../api';
import { keepFile } from '../../../components/keepFile';
import { Picker } from '../../../components/Picker';
import { showToast } from '../../../components/toastStore';
import { useFaultText } from '../../../components/useFaultText';
import css from './out.module.css';
import { pictureOf } from './pictureOf';

type Format = MapFileFormat | 'png';
type Paper = MapFileQuery['paper'];

interface Props {
  readonly map: string;
  /** Ids of the rows shown now; without it all that are not hidden. */
  readonly rows?: readonly string[] | undefined;
}

const GROUPS = [
  ['meeting', ['pptx', 'pdf']],
  ['picture', ['png', 'svg']],
  ['data', ['json', 'csv', 'md', 'mermaid']],
] as const satisfies readonly (readonly [string, readonly Format[]])[];
const PAPERS = ['a4', 'a3', 'a0'] as const;

/** The map as a file, in the format a meeting, a page or another tool asks for. */
export function OutPart({ map, rows }: Props) {
  const { t } = useTranslation();
  const [paper, setPaper] = useState<Paper>('a3');
  const make = useMake({ map, rows });
  return (
    <>
      <p className={css.paper}>
        {t('maps.out.paper')}{' '}
        <Picker
          name={t('maps.out.paper')}
          value={paper}
          choices={PAPERS.map((value) => ({ value, label: t(`maps.out.${value}`) }))}
          onChange={setPaper}
        />
      </p>
      {GROUPS.map(([group, formats]) => (
        <section key={group} className={css.group}>
          <h4>{t(`maps.out.${group}`)}</h4>
          <ul>
            {formats.map((format) => (
              <li key={format}>
                <button
                  type="button"
                  disabled={make.isPending}
                  aria-busy={(make.isPending && make.variables.format === format) || undefined}
                  onClick={() => make.mutate({ format, paper })}
                >
                  <strong>{t(`maps.out.${format}`)}</strong>
                  <small>{t(`maps.out.${format}Help`, { paper: paper.toUpperCase() })}</small>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function useMake({ map, rows }: Props) {
  const { t } = useTranslation();
  const text = useFaultText();
  return useMutation({
    mutationFn: async ({ format, paper }: { format: Format; paper: Paper }) => {
      const query = { format: format === 'png' ? 'svg' : format, paper, rows: rows?.join(',') } as const;
      const file = await download('getMapFile', { params: { id: map }, query });
      if (format !== 'png') return file;
      const content = await pictureOf(file.content).catch(() => null);
      if (content === null) throw new PictureFault();
      return { name: file.name.replace(/\.svg$/, '.png'), content };
    },
    onSuccess: keepFile,
    onError: (error) =>
      showToast(error instanceof PictureFault ? t('maps.out.failed') : text(error), { bad: true }),
  });
}

/** The drawing came, the browser could not make a picture of it. */
class PictureFault extends Error {}
