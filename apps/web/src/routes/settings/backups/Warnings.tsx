import { IconAlertTriangle } from '@tabler/icons-react';
import css from './backups.module.css';

/** What makes the backups worth less than they seem, each with what to do. */
export function Warnings({ texts }: { texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <ul className={css.warnings}>
      {texts.map((text) => (
        <li key={text}>
          <IconAlertTriangle size={18} stroke={1.7} aria-hidden />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}
