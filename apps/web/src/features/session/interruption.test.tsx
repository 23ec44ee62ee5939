import { screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { renderInApp } from '../../../test/render';
import { answer, api } from '../../shared/http/api';
import { useInterruption } from '../../shared/http/interruption';
import { queryClient } from '../../shared/query-client';
import { sessionQuery } from '../../shared/session';
import InterruptionDialog from './interruption-dialog';

const SESSION = {
  person: { id: null, name: 'Hannah Lang' },
  email: 'office@verbund.example',
  roles: ['office'],
  permissions: [],
  organisations: [],
  language: 'de',
  secondFactor: 'off',
};

/** A server whose session has ended until someone signs in again; keeps the bodies of what it saved. */
function serverWithEndedSession() {
  const saved: string[] = [];
  let signedIn = false;
  const json = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });
  jest.spyOn(globalThis, 'fetch').mockImplementation(async (input) => {
    const request = input as Request;
    if (request.url.endsWith('/session')) {
      signedIn = true;
      return json(200, SESSION);
    }
    if (!signedIn) return json(401, { code: 'NOT_SIGNED_IN' });
    saved.push(await request.text());
    return json(200, { saved: true });
  });
  return saved;
}

function Page() {
  const interruption = useInterruption();
  const [text, setText] = useState('');
  const [result, setResult] = useState('');
  const save = () =>
    answer(api.POST('/notes', { body: { text } })).then(
      () => setResult('gespeichert'),
      () => setResult('nicht gespeichert'),
    );
  return (
    <main>
      <input aria-label="Notiz" value={text} onChange={(event) => setText(event.target.value)} />
      <button onClick={() => void save()}>Sichern</button>
      <output>{result}</output>
      {interruption && <InterruptionDialog kind={interruption} />}
    </main>
  );
}

afterEach(() => jest.restoreAllMocks());

test('an ended session asks to sign in over the page and then sends the same request again', async () => {
  const saved = serverWithEndedSession();
  queryClient.setQueryData(sessionQuery.queryKey, SESSION as never);
  const { user } = await renderInApp(Page);
  await user.type(screen.getByLabelText('Notiz'), 'Anruf');
  await user.click(screen.getByText('Sichern'));
  await user.type(await screen.findByLabelText('Passwort'), 'verbund-demo-2027');
  await user.click(screen.getByRole('button', { name: 'Anmelden' }));
  await waitFor(() => expect(screen.getByText('gespeichert')).toBeTruthy());
  expect(saved).toEqual([JSON.stringify({ text: 'Anruf' })]);
  expect(screen.getByLabelText<HTMLInputElement>('Notiz').value).toBe('Anruf');
});

test('someone who would not sign in again keeps the page and learns that nothing was saved', async () => {
  const saved = serverWithEndedSession();
  const { user } = await renderInApp(Page);
  await user.click(screen.getByText('Sichern'));
  await user.click(await screen.findByRole('button', { name: 'Schließen' }));
  await waitFor(() => expect(screen.getByText('nicht gespeichert')).toBeTruthy());
  expect(saved).toEqual([]);
});
