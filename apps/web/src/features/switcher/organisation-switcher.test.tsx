import { screen, within } from '@testing-library/react';
import { renderInApp } from '../../../test/render';
import { installTopLayer, openPopover } from '../../../test/top-layer';
import { queryClient } from '../../shared/query-client';
import { sessionQuery, type Session } from '../../shared/session';
import { loadTexts } from '../../shared/texts/catalogue-loader';
import OrganisationSwitcher from './organisation-switcher';

const ORGANISATIONS = [
  { id: 'o1', name: 'Chor Kalyna', role: 'manager' },
  { id: 'o2', name: 'Verein Pamir', role: 'editor' },
];

beforeAll(installTopLayer);
beforeEach(async () => {
  sessionStorage.clear();
  queryClient.setQueryData(sessionQuery.queryKey, { organisations: ORGANISATIONS } as unknown as Session);
  await loadTexts(['representatives', 'words']);
});

test('one login leads to each organisation, and says as what one acts there', async () => {
  await renderInApp(() => <OrganisationSwitcher />);
  const list = openPopover(screen.getByRole('button', { name: /Organisation wählen/ }));
  const links = within(list).getAllByRole('link', { hidden: true });
  expect(links.map((link) => [link.getAttribute('href'), link.textContent])).toEqual([
    ['/organisations/o1', 'Chor KalynaHauptvertretung'],
    ['/organisations/o2', 'Verein PamirProfilpflege'],
  ]);
});

test('the organisation looked at last in this visit is the current one', async () => {
  sessionStorage.setItem('verbund:organisation', 'o2');
  await renderInApp(() => <OrganisationSwitcher />);
  const list = openPopover(screen.getByRole('button', { name: /Verein Pamir/ }));
  expect(within(list).getByRole('link', { hidden: true, current: true }).textContent).toContain('Verein Pamir');
});
