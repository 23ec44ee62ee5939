import { queryOptions } from '@tanstack/react-query';
import type { components } from '@verbund/contracts/api.js';
import type { Language } from '@verbund/contracts/languages.js';
import type { ApplicationDocumentKind } from '@verbund/domain/applications/application-steps.js';
import { answer, api } from '../../shared/http/api';
import { problemOf } from '../../shared/http/api-problem';
import { queryClient } from '../../shared/query-client';
import { forgetKey, keepKey, keptKey } from './kept-key';

type Schemas = components['schemas'];

export type Application = Schemas['ApplicantView'];
export type ApplicationForm = Schemas['ApplicationForm'];
export type Answers = Schemas['ApplicationAnswersDto'];
export type Proof = Pick<Schemas['ApplicationStart'], 'challenge' | 'solution' | 'website'>;

export const formQuery = queryOptions({
  queryKey: ['apply', 'form'],
  queryFn: () => answer<ApplicationForm>(api.GET('/applications/form')),
  staleTime: Infinity,
});

const bearer = () => ({ Authorization: `Bearer ${keptKey() ?? ''}` });

/** Never asked again behind a form's back: an answer somebody else changed must show as a conflict, not vanish. */
export const applicationQuery = queryOptions({
  queryKey: ['apply', 'application'],
  queryFn: () => answer<Application>(api.GET('/applications/current', { headers: bearer() })),
  staleTime: Infinity,
  retry: false,
});

const remember = (application: Application): Application => {
  queryClient.setQueryData(applicationQuery.queryKey, application);
  return application;
};

export async function startApplication(email: string, language: Language, proof: Proof): Promise<void> {
  const started = await answer<Schemas['StartedApplication']>(api.POST('/applications', { body: { email, language, ...proof } }));
  keepKey(started.token);
  remember(started.application);
}

export const saveAnswers = async (version: number, answers: Answers, language?: Language): Promise<Application> =>
  remember(await answer<Application>(api.PATCH('/applications/current', { headers: bearer(), body: { version, answers, language } })));

export const similarQuery = (name: string) =>
  queryOptions({
    queryKey: ['apply', 'similar', name],
    queryFn: () => answer<Schemas['SimilarMember'][]>(api.GET('/applications/current/similar', { headers: bearer() })),
  });

export const acceptPrinciples = async (body: Schemas['Acceptance']): Promise<Application> =>
  remember(await answer<Application>(api.PUT('/applications/current/acceptance', { headers: bearer(), body })));

export const submitApplication = async (): Promise<Application> =>
  remember(await answer<Application>(api.POST('/applications/current/submission', { headers: bearer() })));

export const withdrawApplication = async (): Promise<Application> =>
  remember(await answer<Application>(api.POST('/applications/current/withdrawal', { headers: bearer() })));

export const appeal = async (text: string): Promise<Application> =>
  remember(await answer<Application>(api.POST('/applications/current/appeal', { headers: bearer(), body: { text } })));

export const endOtherLinks = (): Promise<unknown> => answer(api.POST('/applications/current/link-endings', { headers: bearer() }));

/** Files go as bytes: the typed client speaks JSON. */
export async function addDocument(kind: ApplicationDocumentKind, file: File): Promise<Application> {
  const response = await fetch(`/api/v1/applications/current/documents/${kind}`, {
    method: 'POST',
    headers: { ...bearer(), 'Content-Type': 'application/octet-stream', 'X-File-Name': encodeURIComponent(file.name) },
    body: file,
  });
  if (!response.ok) throw await problemOf(response);
  return remember((await response.json()) as Application);
}

export const removeDocument = async (documentId: string): Promise<Application> =>
  remember(
    await answer<Application>(
      api.DELETE('/applications/current/documents/{documentId}', { headers: bearer(), params: { path: { documentId } } }),
    ),
  );

/** Leaves nothing on this device; the link in the mail goes on working. */
export function leave(): void {
  forgetKey();
  queryClient.removeQueries({ queryKey: ['apply', 'application'] });
}
