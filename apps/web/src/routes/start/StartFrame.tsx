import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Mark } from '../../components/Mark';
import { Steps } from '../../components/Steps';
import { LanguageSwitch } from './LanguageSwitch';
import css from './StartFrame.module.css';

interface Props {
  readonly title: string;
  readonly lead?: string;
  readonly step?: { readonly at: number; readonly of: number };
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** One question on a page of its own. */
export function StartFrame({ title, lead, step, wide, children }: Props) {
  const { t } = useTranslation();
  return (
    <div className={css.frame}>
      <header className={css.top}>
        <span className={css.mark}>
          <Mark size={30} />
          Viaggio
        </span>
        <LanguageSwitch />
      </header>
      <main className={css.main} data-wide={wide || undefined}>
        {step && (
          <Steps at={step.at} of={step.of} label={t('start.step', { at: step.at + 1, of: step.of })} />
        )}
        <h1>{title}</h1>
        {lead && <p className={css.lead}>{lead}</p>}
        <div className={css.body}>{children}</div>
      </main>
      <svg className={css.land} viewBox="0 0 1440 320" preserveAspectRatio="xMidYMax slice" aria-hidden>
        <path d="M0 210c180-70 300-60 470-10s320 80 500 20 300-90 470-40" />
        <path d="M0 240c190-60 310-50 480-4s330 70 500 14 300-80 460-34" />
        <path d="M0 270c200-46 330-36 490 2s340 56 500 8 300-66 450-28" />
        <path d="M0 300c210-30 350-22 500 8s350 40 500 4 300-52 440-22" />
      </svg>
    </div>
  );
}
