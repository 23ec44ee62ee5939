import { screen } from '@testing-library/react';
import { serverAnswering, signInAsOffice } from '../../../test/organisation';
import { renderInApp } from '../../../test/render';
import { queryClient } from '../../shared/query-client';
import { loadTexts } from '../../shared/texts/catalogue-loader';
import { DemoInboxPage } from './demo-inbox-page';

const LINK = 'http://localhost:3000/invitation#token';
const MAIL = {
  id: 'm1',
  recipientName: 'Neue Kollegin',
  recipientEmail: 'neu@verein.example',
  language: 'de',
  subject: 'Ihr Zugang',
  text: `Guten Tag,\n\nKonto einrichten: ${LINK}\n\nGrüße`,
  html: `<p><a href="${LINK}" style="color:#fff">Konto einrichten</a></p>`,
  createdAt: '2026-11-25T05:00:00Z',
};

beforeEach(async () => {
  queryClient.clear();
  signInAsOffice();
  await loadTexts(['demo-inbox']);
});
afterEach(() => jest.restoreAllMocks());

test('a mail is shown in a frame that runs no script and parses no style', async () => {
  serverAnswering({ 'GET /demo-inbox': () => ({ body: { items: [MAIL], total: 1 } }) });
  await renderInApp(() => <DemoInboxPage />);
  const frame = (await screen.findByTitle('Inhalt der E-Mail')) as HTMLIFrameElement;
  expect(frame.getAttribute('sandbox')).not.toContain('allow-scripts');
  expect(frame.srcdoc).toContain('data-style="color:#fff"');
  expect(frame.srcdoc).toContain('target="_blank"');
});

test('its plain text keeps the link usable', async () => {
  serverAnswering({ 'GET /demo-inbox': () => ({ body: { items: [MAIL], total: 1 } }) });
  const { user } = await renderInApp(() => <DemoInboxPage />);
  await user.click(await screen.findByRole('radio', { name: 'Nur Text' }));
  expect(screen.getByRole('link', { name: LINK }).getAttribute('href')).toBe(LINK);
});

test('an empty inbox says what would fill it', async () => {
  serverAnswering({});
  await renderInApp(() => <DemoInboxPage />);
  expect(await screen.findByText('Noch keine E-Mails')).toBeTruthy();
});
