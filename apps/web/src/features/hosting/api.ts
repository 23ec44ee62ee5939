import { queryOptions } from '@tanstack/react-query';
import type { components } from '@verbund/contracts/api.js';
import { answer, api } from '../../shared/http/api';
import { queryClient } from '../../shared/query-client';

type Schemas = components['schemas'];
export type Plan = Schemas['HostPlanView'];
export type PlanItem = Schemas['HostPlanItem'];
export type PlannedMeeting = Schemas['PlannedMeetingView'];
export type PlanValues = Schemas['HostPlanCreate'];
export type LedgerRow = Schemas['HostLedgerRow'];
export type Reasons = Schemas['HostReasonsView'];
export type Alternative = Schemas['HostAlternativeView'];
export type HostedMeeting = Schemas['HostedMeetingView'];
export type Statistics = Schemas['HostingStatistics'];
export type Standing = Schemas['HostStanding'];
export type RotatingBody = Schemas['RotatingBody'];

const HOSTING = ['hosting'] as const;
const at = (id: string) => ({ params: { path: { id } } });

export const bodiesQuery = queryOptions({
  queryKey: [...HOSTING, 'bodies'],
  queryFn: ({ signal }) => answer<Schemas['RotatingBodies']>(api.GET('/hosting/bodies', { signal })),
});

export const plansQuery = queryOptions({
  queryKey: [...HOSTING, 'plans'],
  queryFn: ({ signal }) => answer<Schemas['HostPlanList']>(api.GET('/host-plans', { signal })),
});

export const planQuery = (id: string) =>
  queryOptions({
    queryKey: [...HOSTING, 'plans', id],
    queryFn: ({ signal }) => answer<Plan>(api.GET('/host-plans/{id}', { ...at(id), signal })),
  });

export const reasonsQuery = (id: string, meetingId: string) =>
  queryOptions({
    queryKey: [...HOSTING, 'plans', id, 'reasons', meetingId],
    queryFn: ({ signal }) =>
      answer<Reasons>(
        api.GET('/host-plans/{id}/meetings/{meetingId}/reasons', { params: { path: { id, meetingId } }, signal }),
      ),
  });

export const hostedMeetingQuery = (id: string) =>
  queryOptions({
    queryKey: [...HOSTING, 'meetings', id],
    queryFn: ({ signal }) => answer<HostedMeeting>(api.GET('/hosted-meetings/{id}', { ...at(id), signal })),
  });

export const statisticsQuery = (body: string) =>
  queryOptions({
    queryKey: [...HOSTING, 'statistics', body],
    queryFn: ({ signal }) =>
      answer<Statistics>(api.GET('/hosting/statistics', { params: { query: { body } }, signal })),
  });

const refresh = () => queryClient.invalidateQueries({ queryKey: HOSTING });

/** The answer is the plan as it stands now; everything else about hosts is asked again. */
async function kept(changed: Promise<Plan>): Promise<Plan> {
  const plan = await changed;
  queryClient.setQueryData(planQuery(plan.id).queryKey, plan);
  await refresh();
  return plan;
}

export const createPlan = (body: PlanValues) => kept(answer<Plan>(api.POST('/host-plans', { body })));

export const pinHost = (
  { id, version }: Plan,
  meetingId: string,
  choice: { pinned: boolean; organisationId?: string | null },
) =>
  kept(
    answer<Plan>(
      api.PATCH('/host-plans/{id}/meetings/{meetingId}', {
        params: { path: { id, meetingId } },
        body: { version, ...choice },
      }),
    ),
  );

export const recompute = ({ id, version }: Plan) =>
  kept(answer<Plan>(api.POST('/host-plans/{id}/revision', { ...at(id), body: { version } })));

export const acceptRevision = ({ id, version }: Plan) =>
  kept(answer<Plan>(api.POST('/host-plans/{id}/revision/acceptance', { ...at(id), body: { version } })));

export const dropRevision = ({ id }: Plan) =>
  kept(answer<Plan>(api.DELETE('/host-plans/{id}/revision', at(id))));

export const publishPlan = ({ id, version }: Plan) =>
  kept(answer<Plan>(api.POST('/host-plans/{id}/publication', { ...at(id), body: { version } })));

export async function discardPlan({ id }: Plan) {
  await answer(api.DELETE('/host-plans/{id}', at(id)));
  queryClient.removeQueries({ queryKey: planQuery(id).queryKey });
  await refresh();
}

export async function enterAnswer(meetingId: string, body: Schemas['HostAnswerEntry']) {
  await answer(api.POST('/hosted-meetings/{id}/answer', { ...at(meetingId), body }));
  await refresh();
}

export async function renewLinks(meetingId: string) {
  await answer(api.POST('/hosted-meetings/{id}/links', at(meetingId)));
  await refresh();
}

export async function revokeLinks(meetingId: string) {
  await answer(api.DELETE('/hosted-meetings/{id}/links', at(meetingId)));
  await refresh();
}

export async function setWeight(organisationId: string, weight: number) {
  await answer(api.PUT('/hosting/organisations/{id}/weight', { ...at(organisationId), body: { weight } }));
  await refresh();
}

export async function addPause(organisationId: string, body: Schemas['HostPauseCreate']) {
  await answer(api.POST('/hosting/organisations/{id}/pauses', { ...at(organisationId), body }));
  await refresh();
}

export async function endPause(id: string, pauseId: string) {
  await answer(api.DELETE('/hosting/organisations/{id}/pauses/{pauseId}', { params: { path: { id, pauseId } } }));
  await refresh();
}
