import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import 'pretendard/dist/web/variable/pretendardvariable-dynamic-subset.css';
import '@/shared/theme/tokens.css';
import '@/shared/theme/base.css';
import { setNonce } from 'get-nonce';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { firstLanguage, startI18n } from '@/shared/i18n';
import { styleNonce } from '@/shared/theme/theme';
import { App } from './App';

const place = document.getElementById('root');
if (place === null) throw new Error('index.html has no root');

// The scroll lock behind dialogs puts in a style element of its own, past Mantine's nonce.
setNonce(styleNonce());
await startI18n(firstLanguage());
const keepShell = () => void import('./offlineShell').then((shell) => shell.keepOfflineShell());
if (import.meta.env.PROD && isSecureContext && 'serviceWorker' in navigator) {
  // The page may have loaded while the words were fetched.
  if (document.readyState === 'complete') keepShell();
  else addEventListener('load', keepShell);
}
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
