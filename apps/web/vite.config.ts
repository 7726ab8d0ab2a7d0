import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  // The server writes a fresh nonce over this text in every page it answers.
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: 'dist',
    target: 'es2022',
    manifest: true,
    // Nothing inlined: the Content-Security-Policy allows fonts and scripts from our own files only.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 600,
  },
});
