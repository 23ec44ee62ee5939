import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { components } from '@verbund/contracts/api.js';
import { APPLICATION_STAGES } from '@verbund/domain/applications/application-stages.js';
import { answer, api } from '../../shared/http/api';
import { listQuery, type ListSearch, type ListSpec } from '../../shared/list-search';
import { queryClient } from '../../shared/query-client';

type Schemas = components['schemas'];

export type Application = Schemas['ApplicationView'];
export type ApplicationItem = Schemas['ApplicationListItem'];
export type Lead = Schemas['LeadCreate'];
export type Decision = Schemas['DecisionCreate'];
export type Settings = Schemas['ApplicationSettingsView'];
export type Stage = ApplicationItem['stage'];

const APPLICATIONS = ['applications'] as const;
const SETTINGS = ['application-settings'] as const;

export const STAGES = APPLICATION_STAGES.filter((stage) => stage !== 'draft');

export const SPEC = { filters: { stage: STAGES, view: ['table'] }, sorts: ['-changedAt', 'name', 'submittedOn', 'changedAt'] } as const satisfies ListSpec;

export const applicationsQuery = (list: ListSearch<typeof SPEC>) =>
  queryOptions({
    queryKey: [...APPLICATIONS, 'list', list],
    queryFn: ({ signal }) => {
      const { view: _, ...query } = listQuery(list) as Record<string, unknown>;
      return answer<Schemas['ApplicationList']>(api.GET('/applications', { params: { query: query as never }, signal }));
    },
    placeholderData: keepPreviousData,
  });

/** Everything on the way and what came to an end last, for the columns. */
export const boardQuery = queryOptions({
  queryKey: [...APPLICATIONS, 'board'],
  queryFn: ({ signal }) => answer<Schemas['ApplicationList']>(api.GET('/applications', { params: { query: { pageSize: 100 } }, signal })),
});

export const applicationQuery = (id: string) =>
  queryOptions({
    queryKey: [...APPLICATIONS, id],
    queryFn: ({ signal }) => answer<Application>(api.GET('/applications/{id}', { params: { path: { id } }, signal })),
  });

async function remember(request: Promise<{ data?: Application }>): Promise<Application> {
  const application = await answer<Application>(request);
  queryClient.setQueryData(applicationQuery(application.id).queryKey, application);
  await queryClient.invalidateQueries({ queryKey: APPLICATIONS, refetchType: 'active' });
  return application;
}

const at = (id: string) => ({ path: { id } });

export const recordLead = (body: Lead) => remember(api.POST('/applications/leads', { body }));
export const inviteLead = (id: string) => remember(api.POST('/applications/{id}/invitations', { params: at(id) }));
export const askFor = (id: string, pieces: string[], note: string) => remember(api.POST('/applications/{id}/requests', { params: at(id), body: { pieces, note: note || null } }));
export const markComplete = (id: string) => remember(api.POST('/applications/{id}/completion', { params: at(id) }));
export const chooseOrganisation = (id: string, organisationId: string) => remember(api.POST('/applications/{id}/organisation', { params: at(id), body: { organisationId } }));
export const closeApplication = (id: string) => remember(api.POST('/applications/{id}/closing', { params: at(id) }));
export const decide = (id: string, body: Decision) => remember(api.POST('/applications/{id}/decision', { params: at(id), body }));
export const decideAppeal = (id: string, body: Decision) => remember(api.POST('/applications/{id}/appeal-decision', { params: at(id), body }));
export const recordAppeal = (id: string, body: Schemas['AppealRecord']) => remember(api.POST('/applications/{id}/appeal', { params: at(id), body }));
export const welcome = (id: string) => remember(api.POST('/applications/{id}/welcome', { params: at(id) }));
export const reviewDocument = (id: string, documentId: string, body: Schemas['ApplicationDocumentReview']) =>
  remember(api.POST('/applications/{id}/documents/{documentId}/review', { params: { path: { id, documentId } }, body }));

export const settingsQuery = queryOptions({ queryKey: SETTINGS, queryFn: () => answer<Settings>(api.GET('/application-settings')) });
export const principlesQuery = queryOptions({
  queryKey: [...SETTINGS, 'principles'],
  queryFn: () => answer<Schemas['PrinciplesList']>(api.GET('/application-settings/principles')),
});

export async function changeSettings({ version, ...rest }: Settings): Promise<Settings> {
  const settings = await answer<Settings>(api.PATCH('/application-settings', { body: { version, ...rest } }));
  queryClient.setQueryData(SETTINGS, settings);
  return settings;
}

export async function publishPrinciples(texts: Record<string, string>, after: number): Promise<void> {
  const principles = await answer<Schemas['PrinciplesList']>(api.POST('/application-settings/principles', { body: { texts, after } }));
  queryClient.setQueryData(principlesQuery.queryKey, principles);
}
