import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { router } from './app/router';
import './app/styles/index.css';
import { documentLanguage } from './shared/preferences';
import { queryClient } from './shared/query-client';
import { activateLanguage, loadTexts } from './shared/texts/catalogue-loader';
import { TextsProvider } from './shared/texts/use-texts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id root');

await activateLanguage(documentLanguage());
/** The error page has said it, with its number for the office. */
const saidOnThePage = () => undefined;
createRoot(root, { onCaughtError: saidOnThePage }).render(
  <StrictMode>
    <TextsProvider>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </TextsProvider>
  </StrictMode>,
);
await loadTexts(['issues']);
