import type { ReactNode } from 'react';
import { DottedParts } from '../../../components/DottedParts';
import css from './Sentence.module.css';

/** Parts of a question in one line, each of which can be changed. */
export const Sentence = ({ children }: { children: ReactNode }) => (
  <div className={css.sentence}>
    <DottedParts>{children}</DottedParts>
  </div>
);
