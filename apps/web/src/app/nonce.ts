/** The nonce of this page, which the server wrote into it; styles made at run time must carry it. */
export function readNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}
