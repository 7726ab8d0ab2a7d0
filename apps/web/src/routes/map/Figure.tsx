import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FigureButton } from '../../components/FigureButton';
import type en from '../../i18n/en/index';
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

/** A number of the map. */
export function Figure({ stage, figure, ...rest }: Props) {
  const { t } = useTranslation();
  const change = useMapNavigate();
  return (
    <FigureButton
      definition={t(`map.definitions.${figure}`)}
      onOpen={() => change({ cell: `${stage}.${figure}` })}
      {...rest}
    />
  );
}
