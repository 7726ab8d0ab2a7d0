import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Tip } from '../../components/Tip';
import type en from '../../i18n/en/index';
import css from './Figure.module.css';
import { useMapNavigate } from './useMapNavigate';

export type FigureName = Exclude<keyof typeof en.map.definitions, 'time'>;

interface Props {
  readonly stage: string;
  readonly figure: FigureName;
  readonly children?: ReactNode;
  readonly big?: boolean;
  /** Inside a sentence. */
  readonly plain?: boolean;
}

/** A number of the map: its definition on hover or focus, its people on click. */
export function Figure({ stage, figure, children, big, plain }: Props) {
  const { t } = useTranslation();
  const change = useMapNavigate();
  return (
    <Tip text={t(`map.definitions.${figure}`)}>
      <button
        type="button"
        className={css.figure}
        data-big={big || undefined}
        data-plain={plain || undefined}
        onClick={() => change({ cell: `${stage}.${figure}` })}
      >
        {children}
      </button>
    </Tip>
  );
}
