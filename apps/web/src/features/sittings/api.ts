import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { components } from '@verbund/contracts/api.js';
import { answer, api } from '../../shared/http/api';
import { listQuery, type ListSearch, type ListSpec } from '../../shared/list-search';
import { MEETINGS } from '../../shared/meetings';
import { queryClient } from '../../shared/query-client';

type Schemas = components['schemas'];
export type Sitting = Schemas['SittingView'];
export type SittingItem = Schemas['SittingItem'];
export type Participant = Schemas['SittingParticipant'];
export type Section = Schemas['MinutesSectionView'];
export type Quorum = Schemas['QuorumView'];
export type Decision = Schemas['DecisionItem'];
export type Task = Schemas['MeetingTaskView'];
export type Attendance = Schemas['AttendanceInput']['attendance'];
export type ItemValues = Schemas['AgendaItemCreate'];
export type Proposal = Schemas['AgendaProposalView'];

const SITTINGS = ['sittings'] as const;
const REFRESH_MS = 10_000;
const MOST_LATER = 24;
const MOST_FOUND = 20;
const SHORTEST_SEARCH = 2;
const at = (meetingId: string) => ({ params: { path: { meetingId } } });
const ofItem = (meetingId: string, itemId: string) => ({ params: { path: { meetingId, itemId } } });

export const sittingQuery = (meetingId: string) =>
  queryOptions({
    queryKey: [...SITTINGS, meetingId],
    queryFn: ({ signal }) => answer<Sitting>(api.GET('/meetings/{meetingId}/sitting', { ...at(meetingId), signal })),
  });

/** During the evening others write at the same time: what they did shows within seconds. */
export const eveningQuery = (meetingId: string) => queryOptions({ ...sittingQuery(meetingId), refetchInterval: REFRESH_MS });

export const DECISIONS = { filters: { body: null, year: null, result: ['passed', 'failed', 'annulled'] }, sorts: ['on'] } as const satisfies ListSpec;

export const decisionsQuery = (list: ListSearch<typeof DECISIONS>) => {
  const { year, ...filters } = list.filters;
  const { sort: _, ...query } = listQuery({ ...list, filters });
  return queryOptions({
    queryKey: [...SITTINGS, 'decisions', list],
    queryFn: ({ signal }) =>
      answer<Schemas['DecisionList']>(api.GET('/decisions', { params: { query: { ...query, ...(year[0] && { year: Number(year[0]) }) } as never }, signal })),
    placeholderData: keepPreviousData,
  });
};

/** Every change answers with the whole sitting. */
async function changed(request: Promise<{ data?: Sitting }>): Promise<void> {
  const sitting = await answer<Sitting>(request);
  queryClient.setQueryData(sittingQuery(sitting.id).queryKey, sitting);
}

export async function takeStep(meetingId: string, step: 'opening' | 'closing'): Promise<void> {
  await changed(step === 'opening' ? api.POST('/meetings/{meetingId}/opening', at(meetingId)) : api.POST('/meetings/{meetingId}/closing', at(meetingId)));
  await queryClient.invalidateQueries({ queryKey: MEETINGS });
}

export const addItem = (meetingId: string, body: ItemValues) => changed(api.POST('/meetings/{meetingId}/agenda-items', { ...at(meetingId), body }));
export const changeItem = (meetingId: string, { id, version }: SittingItem, values: Partial<ItemValues>) =>
  changed(api.PATCH('/meetings/{meetingId}/agenda-items/{itemId}', { ...ofItem(meetingId, id), body: { ...values, version } }));
export const moveItem = (meetingId: string, { id, parentId }: SittingItem, position: number) =>
  changed(api.POST('/meetings/{meetingId}/agenda-items/{itemId}/moves', { ...ofItem(meetingId, id), body: { parentId, position } }));
export const removeItem = (meetingId: string, itemId: string) => changed(api.DELETE('/meetings/{meetingId}/agenda-items/{itemId}', ofItem(meetingId, itemId)));

export const addPaper = (meetingId: string, itemId: string, file: File) =>
  changed(
    api.POST('/meetings/{meetingId}/agenda-items/{itemId}/papers', {
      ...ofItem(meetingId, itemId),
      body: file as never,
      bodySerializer: (body: unknown) => body as File,
      headers: { 'Content-Type': 'application/octet-stream', 'X-File-Name': encodeURIComponent(file.name) },
    }),
  );
export const removePaper = (meetingId: string, itemId: string, paperId: string) =>
  changed(api.DELETE('/meetings/{meetingId}/agenda-items/{itemId}/papers/{paperId}', { params: { path: { meetingId, itemId, paperId } } }));
export const paperAddress = (meetingId: string, itemId: string, paperId: string) => `/api/v1/meetings/${meetingId}/agenda-items/${itemId}/papers/${paperId}`;

export const takeProposal = (meetingId: string, proposalId: string) => changed(api.POST('/meetings/{meetingId}/proposals', { ...at(meetingId), body: { proposalId } }));
export async function propose(body: Schemas['AgendaProposalCreate']): Promise<void> {
  await answer(api.POST('/agenda-proposals', { body }));
  await queryClient.invalidateQueries({ queryKey: SITTINGS });
}

export async function changeProposal({ id, version }: Proposal, values: Partial<Schemas['AgendaProposalCreate']>): Promise<void> {
  await answer(api.PATCH('/agenda-proposals/{proposalId}', { params: { path: { proposalId: id } }, body: { ...values, version } }));
  await queryClient.invalidateQueries({ queryKey: SITTINGS });
}
export async function withdrawProposal({ id }: Proposal): Promise<void> {
  await answer(api.POST('/agenda-proposals/{proposalId}/withdrawal', { params: { path: { proposalId: id } } }));
  await queryClient.invalidateQueries({ queryKey: SITTINGS });
}

/** Meetings of the body after this one, to which an item can be carried. */
export const laterMeetingsQuery = ({ id, on, body }: Sitting) =>
  queryOptions({
    queryKey: [...MEETINGS, 'later', id, on],
    queryFn: ({ signal }) => answer<Schemas['MeetingList']>(api.GET('/meetings', { params: { query: { body: [body.id], state: ['planned', 'invited', 'open'], from: on, pageSize: MOST_LATER } as never }, signal })),
    select: ({ items }) => items.filter((meeting) => meeting.id !== id),
  });
export const carryItem = (meetingId: string, itemId: string, laterId: string) => changed(api.POST('/meetings/{meetingId}/agenda-items/{itemId}/carries', { ...ofItem(meetingId, itemId), body: { meetingId: laterId } }));

/** Decisions of the body that stand and can be annulled. */
export const standingDecisionsQuery = (bodyId: string, search: string) =>
  queryOptions({
    queryKey: [...SITTINGS, 'standing', bodyId, search],
    queryFn: ({ signal }) => answer<Schemas['DecisionList']>(api.GET('/decisions', { params: { query: { body: [bodyId], result: ['passed'], pageSize: MOST_FOUND, ...(search && { search }) } as never }, signal })),
    placeholderData: keepPreviousData,
  });

export const bodiesQuery = queryOptions({
  queryKey: ['bodies', 'names'],
  queryFn: () => answer<{ items: readonly { id: string; name: string }[] }>(api.GET('/bodies', { params: { query: {} } })),
  select: ({ items }) => items.map(({ id, name }) => ({ value: id, label: name })),
});

/** Sentences for minutes that the network keeps, by language. */
export const phrasesQuery = queryOptions({
  queryKey: [...SITTINGS, 'phrases'],
  queryFn: ({ signal }) => answer<Schemas['MinutesPhraseLists']>(api.GET('/minutes-phrases', { signal })),
  staleTime: 60_000,
});
export async function savePhrases(body: Schemas['MinutesPhrasesInput']): Promise<void> {
  queryClient.setQueryData(phrasesQuery.queryKey, await answer<Schemas['MinutesPhraseLists']>(api.PUT('/minutes-phrases', { body })));
}

/** People of the register, found by what is typed. */
export const peopleQuery = (search: string) =>
  queryOptions({
    queryKey: ['people', 'found', search],
    queryFn: ({ signal }) => answer<Schemas['PersonList']>(api.GET('/people', { params: { query: { search, pageSize: MOST_FOUND } }, signal })),
    enabled: search.length >= SHORTEST_SEARCH,
    placeholderData: keepPreviousData,
  });

export const noteAttendance = (meetingId: string, body: Schemas['AttendanceInput']) => changed(api.POST('/meetings/{meetingId}/attendance', { ...at(meetingId), body }));
export const noteRecusal = (meetingId: string, body: Schemas['RecusalInput']) => changed(api.POST('/meetings/{meetingId}/recusals', { ...at(meetingId), body }));
export const takeRecusalBack = (meetingId: string, recusalId: string) =>
  changed(api.DELETE('/meetings/{meetingId}/recusals/{recusalId}', { params: { path: { meetingId, recusalId } } }));

export const writeMinutes = (meetingId: string, body: Schemas['MinutesInput']) => changed(api.PATCH('/meetings/{meetingId}/minutes', { ...at(meetingId), body }));

export async function decide(meetingId: string, body: Schemas['SittingDecisionCreate']): Promise<Decision> {
  const decision = await answer<Decision>(api.POST('/meetings/{meetingId}/decisions', { ...at(meetingId), body }));
  await queryClient.invalidateQueries({ queryKey: SITTINGS });
  return decision;
}

export const addTask = (meetingId: string, body: Schemas['MeetingTaskCreate']) => changed(api.POST('/meetings/{meetingId}/tasks', { ...at(meetingId), body }));
export async function finishTask({ id, version, doneOn }: Task): Promise<void> {
  await answer(api.PATCH('/meeting-tasks/{taskId}', { params: { path: { taskId: id } }, body: { version, done: doneOn === null } }));
  await queryClient.invalidateQueries({ queryKey: SITTINGS });
}
