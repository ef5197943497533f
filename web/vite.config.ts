import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// The host stays the browser's own: to the server, a page from elsewhere is a stranger whose cookies count for nothing.
const server = { target: process.env.SALLIM_URL ?? 'http://localhost:8080', changeOrigin: false };

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: { port: 5173, proxy: { '/api': server } },
  preview: { port: 5174, proxy: { '/api': server } },
  build: {
    target: 'es2023',
    manifest: true,
    // The content security policy allows no data: fonts, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['./src/test-setup.ts'],
    restoreMocks: true,
    unstubGlobals: true,
    // A limit for what hangs, not a measure of speed: the machine is shared.
    testTimeout: 20_000,
  },
});
