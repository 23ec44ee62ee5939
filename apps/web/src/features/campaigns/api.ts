import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Language } from '@verbund/contracts/languages.js';
import type { components } from '@verbund/contracts/api.js';
import { answer, api } from '../../shared/http/api';
import { queryClient } from '../../shared/query-client';

type Schemas = components['schemas'];
export type Campaign = Schemas['CampaignView'];
export type CampaignItem = Schemas['CampaignItem'];
export type CampaignValues = Schemas['CampaignCreate'];
export type Segment = Schemas['CampaignSegment'];
export type Board = Schemas['CampaignBoard'];
export type Recipient = Schemas['RecipientItem'];
export type RecipientsSearch = { state?: Recipient['state'][]; search?: string; page?: number; pageSize?: number };
export type MailKind = 'first' | 'reminder' | 'passedOn';

const CAMPAIGNS = ['campaigns'] as const;
const at = (id: string) => ({ params: { path: { id } } });

export const campaignsQuery = queryOptions({
  queryKey: [...CAMPAIGNS, 'list'],
  queryFn: ({ signal }) => answer<Schemas['CampaignList']>(api.GET('/confirmation-campaigns', { signal })),
});

export const campaignQuery = (id: string) =>
  queryOptions({
    queryKey: [...CAMPAIGNS, id],
    queryFn: ({ signal }) => answer<Campaign>(api.GET('/confirmation-campaigns/{id}', { ...at(id), signal })),
  });

export const previewQuery = (id: string) =>
  queryOptions({
    queryKey: [...CAMPAIGNS, id, 'preview'],
    queryFn: ({ signal }) =>
      answer<Schemas['CampaignPreview']>(api.GET('/confirmation-campaigns/{id}/preview', { ...at(id), signal })),
  });

export const mailQuery = (id: string, language: Language, mail: MailKind) =>
  queryOptions({
    queryKey: [...CAMPAIGNS, id, 'mail', language, mail],
    queryFn: ({ signal }) =>
      answer<Schemas['MailPreview']>(
        api.GET('/confirmation-campaigns/{id}/mail', { params: { path: { id }, query: { language, mail } }, signal }),
      ),
    placeholderData: keepPreviousData,
  });

export const boardQuery = (id: string) =>
  queryOptions({
    queryKey: [...CAMPAIGNS, id, 'board'],
    queryFn: ({ signal }) => answer<Board>(api.GET('/confirmation-campaigns/{id}/board', { ...at(id), signal })),
  });

export const recipientsQuery = (id: string, query: RecipientsSearch) =>
  queryOptions({
    queryKey: [...CAMPAIGNS, id, 'recipients', query],
    queryFn: ({ signal }) =>
      answer<Schemas['RecipientList']>(
        api.GET('/confirmation-campaigns/{id}/recipients', { params: { path: { id }, query }, signal }),
      ),
    placeholderData: keepPreviousData,
  });

/** How many organisations a segment holds today, and how many mails that would be. */
export const reachQuery = (segment: Segment) =>
  queryOptions({
    queryKey: [...CAMPAIGNS, 'reach', segment],
    queryFn: ({ signal }) =>
      answer<Schemas['SegmentReach']>(
        api.GET('/confirmation-campaigns/reach', { params: { query: segment }, signal }),
      ),
    placeholderData: keepPreviousData,
  });

const refresh = () => queryClient.invalidateQueries({ queryKey: CAMPAIGNS });

export async function saveCampaign(campaign: Campaign | null, values: CampaignValues): Promise<Campaign> {
  const saved = campaign
    ? await answer<Campaign>(
        api.PATCH('/confirmation-campaigns/{id}', {
          ...at(campaign.id),
          body: { version: campaign.version, ...values },
        }),
      )
    : await answer<Campaign>(api.POST('/confirmation-campaigns', { body: values }));
  await refresh();
  return saved;
}

export async function startCampaign(id: string) {
  await answer(api.POST('/confirmation-campaigns/{id}/start', at(id)));
  await refresh();
}

export async function closeCampaign(id: string) {
  await answer(api.POST('/confirmation-campaigns/{id}/closing', at(id)));
  await refresh();
}

export async function removeCampaign(id: string) {
  await answer(api.DELETE('/confirmation-campaigns/{id}', at(id)));
  queryClient.removeQueries({ queryKey: [...CAMPAIGNS, id] });
  await refresh();
}

type Place = { readonly id: string; readonly recipientId: string };

export async function renewLink(path: Place, email: string) {
  const body = email ? { email } : {};
  await answer(api.POST('/confirmation-campaigns/{id}/recipients/{recipientId}/renewals', { params: { path }, body }));
  await refresh();
}

export async function revokeLinks(path: Place) {
  await answer(api.POST('/confirmation-campaigns/{id}/recipients/{recipientId}/revocation', { params: { path } }));
  await refresh();
}

export async function settleDissolution(path: Place) {
  await answer(api.POST('/confirmation-campaigns/{id}/recipients/{recipientId}/settlement', { params: { path } }));
  await refresh();
}
