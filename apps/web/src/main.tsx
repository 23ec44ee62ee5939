// The first style names the order of the cascade layers, so styles come before the code that brings its own.
import './app/styles/tokens.css';
import './app/styles/base.css';
import './app/styles/controls.css';
import './app/styles/shell.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { router } from './app/router';
import { documentLanguage } from './shared/preferences';
import { queryClient } from './shared/query-client';
import { activateLanguage, loadTexts } from './shared/texts/catalogue-loader';
import { TextsProvider } from './shared/texts/use-texts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id root');

await activateLanguage(documentLanguage());
createRoot(root).render(
  <StrictMode>
    <TextsProvider>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </TextsProvider>
  </StrictMode>,
);
await loadTexts(['problems']);
