import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Language } from '@verbund/contracts/languages.js';
import type { ReactNode } from 'react';
import { parseQueryString, writeQueryString } from '../src/shared/query-string';
import { queryClient } from '../src/shared/query-client';
import { activateLanguage, loadTexts } from '../src/shared/texts/catalogue-loader';
import { TextsProvider } from '../src/shared/texts/use-texts';

/** Shows a component as the app would: texts, queries, and an address. */
export async function renderInApp(component: () => ReactNode, { at = '/', language = 'de' as Language } = {}) {
  document.documentElement.lang = language;
  await activateLanguage(language);
  await loadTexts(['issues', 'problems', 'session']);
  const router = createRouter({
    routeTree: createRootRoute({ component }),
    history: createMemoryHistory({ initialEntries: [at] }),
    parseSearch: parseQueryString,
    stringifySearch: writeQueryString,
  });
  await router.load();
  render(
    <TextsProvider>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </TextsProvider>,
  );
  return { router, user: userEvent.setup() };
}
