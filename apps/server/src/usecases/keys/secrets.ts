import { createHash, randomBytes } from 'node:crypto';

/** SHA-256 is enough for a secret of 256 random bits: there is nothing to guess that a slow hash would protect. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** 256 random bits in letters that may stand in an address. */
export const createToken = (): string => randomBytes(32).toString('base64url');

/** API keys are recognisable, so that scanners for leaked secrets find them. */
export const createApiKey = (): string => `vg_${createToken()}`;

/** Enough of a key to recognise it, too little to use it. */
export const hintOf = (secret: string): string => secret.slice(0, Math.min(7, Math.floor(secret.length / 3)));

/** A connection code is public by nature (it stands in web pages): 128 bits keep it from being hit by chance. */
export const createWriteKey = (): string => randomBytes(16).toString('hex');
