import { Select } from '@mantine/core';
import type { ImportPreview, PresetId } from '@viaggio/contract/imports';
import { useTranslation } from 'react-i18next';
import css from './import.module.css';

interface Props {
  readonly preview: ImportPreview;
  readonly chosen: PresetId | 'none' | undefined;
  readonly onChoose: (preset: PresetId | 'none') => void;
}

/** Which program the file was exported from: found by its columns, and open to change. */
export function PresetSelect({ preview, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const fits = preview.presets.find((preset) => preset.fits)?.id;
  const data = preview.presets
    .toSorted((a, b) => Number(b.fits) - Number(a.fits))
    .map(({ id }) => ({ value: id as string, label: t(`settings.presets.${id}`) }));
  const value = preview.preset ?? 'none';
  const isFound = value === (fits ?? 'none') && chosen === undefined;
  const help = !isFound
    ? t('settings.wizard.chosen')
    : preview.preset === null
      ? t('settings.wizard.unknown')
      : t('settings.wizard.recognised');
  return (
    <div className={css.preset}>
      <Select
        label={t('settings.wizard.tool')}
        description={help}
        data={[...data, { value: 'none', label: t('settings.wizard.none') }]}
        value={value}
        onChange={(next) => next && onChoose(next as PresetId | 'none')}
        allowDeselect={false}
        searchable
      />
      {preview.caution && (
        <p className={css.caution} role="note">
          {t(`settings.wizard.caution_${preview.caution}`)}
        </p>
      )}
    </div>
  );
}
