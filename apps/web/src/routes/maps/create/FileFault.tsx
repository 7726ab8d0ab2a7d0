import { useTranslation } from 'react-i18next';
import { ApiError } from '../../../api';
import { Fault } from '../../../components/Fault';
import css from './create.module.css';
import { placeInFile } from './placeInFile';

/** Why a file cannot be a map, and where in it to look. */
export function FileFault({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const place = error instanceof ApiError ? placeInFile(error.field) : undefined;
  return (
    <>
      <Fault error={error} />
      {place && (
        <p className={css.help}>
          {place.column && place.line
            ? t('maps.create.atCell', { line: place.line, column: place.column })
            : place.line
              ? t('maps.create.atLine', { line: place.line })
              : t('maps.create.atPath', { path: place.path })}
        </p>
      )}
    </>
  );
}
