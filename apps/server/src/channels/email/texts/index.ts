import { en } from './en';
import { it } from './it';

export const MAIL_TEXTS = { it, en } as const;
export type { MailTexts } from './types';
