import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// The host stays the browser's own: to the server, a page from elsewhere is a stranger whose cookies count for nothing.
const server = { target: process.env.SALLIM_URL ?? 'http://localhost:8080', changeOrigin: false };

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  // Beside the sources the API's document is read, by the test that holds the icons against it.
  server: { port: 5173, proxy: { '/api': server }, fs: { allow: ['.', '../docs/api'] } },
  preview: { port: 5174, proxy: { '/api': server } },
  build: {
    target: 'es2023',
    manifest: true,
    // The content security policy allows no data: fonts, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What every first load needs anyway, in one file: cut up by who else uses it, it packs worse.
          groups: [
            {
              name: 'base',
              test: /node_modules\/(react|react-dom|scheduler|i18next|react-i18next|@tanstack\/(react-query|query-core|react-router|router-core|history|react-store|store)|@mantine\/(core\/esm\/(core|utils|components\/(ActionIcon|Button|Combobox|Input|InputBase|Loader|Modal|ModalBase|Overlay|Popover|Portal|ScrollArea|Transition|UnstyledButton|CloseButton|FocusTrap|Paper|Group|Tooltip|Floating))|hooks|notifications|store)|@floating-ui|react-remove-scroll)\//,
            },
            {
              // The same of our own: what the frame and the dashboard share with every other room.
              name: 'shell',
              test: /src\/shared\/(api\/(client|problem|allPages|contract|optimistic|calls\/(list(Accounts|Books|Categories|Tags|Wallets)|undo|updateBook))|book\/|categories\/CategoryMark|dates\/format|money\/|shortcuts\/|transactions\/summary|storage|ui\/(Card|Failure|LinkButton|Page|toast|useProblemText|useUndo))|@tabler\/icons-react\/dist\/esm\/(createReactComponent|defaultAttributes|icons\/Icon(BuildingBank|ChartPie|CloudUp|Dots|Eye|FileImport|History|Home|Plus|Search|Trash)\.)/,
            },
          ],
        },
      },
    },
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['./src/test-setup.ts'],
    // The colours are read by a test; other style sheets say nothing to one.
    css: { include: [/tokens\.css/] },
    restoreMocks: true,
    unstubGlobals: true,
    // A limit for what hangs, not a measure of speed: the machine is shared.
    testTimeout: 20_000,
  },
});
