import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format';
import type { CellProps } from '../cellProps';
import css from './ResponseCell.module.css';

export function ResponseCell({ stage }: CellProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const text = format.say(stage.response);
  return <p className={text ? css.response : css.none}>{text || t('map.noResponse')}</p>;
}
