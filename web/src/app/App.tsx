import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect } from 'react';
import { listenToKeys } from '@/shared/shortcuts/registry';
import { cssVariables, styleNonce, theme } from '@/shared/theme/theme';
import { queryClient } from './queryClient';
import { router } from './router';

const colourScheme = localStorageColorSchemeManager({ key: 'sallim.theme' });

export function App() {
  useEffect(listenToKeys, []);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      colorSchemeManager={colourScheme}
      getStyleNonce={styleNonce}
    >
      {/* Above a dialog (200), below a menu or list that is open (300): what one is about to press is never covered. */}
      <Notifications position="bottom-center" limit={4} zIndex={250} />
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}
