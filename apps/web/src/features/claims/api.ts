import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { components } from '@verbund/contracts/api.js';
import { CLAIM_STATES } from '@verbund/domain/representatives/claim-rules.js';
import { answer, api } from '../../shared/http/api';
import { listQuery, type ListSearch, type ListSpec } from '../../shared/list-search';
import { queryClient } from '../../shared/query-client';

type Schemas = components['schemas'];

export type Claim = Schemas['ClaimView'];
export type ClaimInput = Omit<Schemas['ClaimCreate'], 'proof'>;
export type Decision = Schemas['ClaimDecisionInput'];
export type OwnClaim = Schemas['OwnClaim'];
export type WitnessedClaim = Schemas['WitnessedClaim'];

export const SPEC = { filters: { state: CLAIM_STATES }, sorts: ['waiting'] } as const satisfies ListSpec;

const CLAIMS = ['claims'] as const;
/** Fewer letters find nothing. */
export const SHORTEST_SEARCH = 3;

/** The form's challenge is solved while the person reads and types. */
export const claimFormQuery = queryOptions({
  queryKey: ['claim-form'],
  queryFn: async () => {
    const form = await answer<Schemas['ClaimForm']>(api.GET('/claim-form'));
    const solution = import('../../shared/proof-of-work').then(({ solutionOf }) => solutionOf(form.challenge));
    return { ...form, solution };
  },
  staleTime: 3 * 3600_000,
  structuralSharing: false,
});

/** Members by their public name. */
export const claimableQuery = (search: string) =>
  queryOptions({
    queryKey: ['claim-form', 'organisations', search],
    queryFn: ({ signal }) =>
      answer<Schemas['ClaimableList']>(api.GET('/claim-form/organisations', { params: { query: { search } }, signal })),
    enabled: search.length >= SHORTEST_SEARCH,
    placeholderData: keepPreviousData,
  });

/** Each challenge opens the form once: afterwards the page asks for another. `website` is the field that no person sees. */
export async function submitClaim(claim: ClaimInput, website: string): Promise<void> {
  const { challenge, solution } = await queryClient.ensureQueryData(claimFormQuery);
  const proof = { challenge: challenge.challenge, solution: await solution, website };
  try {
    await answer(api.POST('/claim-form', { body: { ...claim, proof } }));
  } finally {
    queryClient.removeQueries({ queryKey: claimFormQuery.queryKey, exact: true });
    void queryClient.prefetchQuery(claimFormQuery);
  }
}

const bearer = (token: string) => ({ headers: { Authorization: `Bearer ${token}` } });

/** The token of a mailed link stands behind the `#`: it reaches no server log and no referrer. */
export const tokenOfAddress = (): string => location.hash.slice(1);

export const ownClaimQuery = (token: string) =>
  queryOptions({
    queryKey: ['own-claim'],
    queryFn: () => answer<OwnClaim>(api.GET('/own-claim', bearer(token))),
    retry: false,
  });

/** A document that shows it, as plain bytes with its name. */
export async function giveDocument(token: string, file: File): Promise<void> {
  const headers = {
    ...bearer(token).headers,
    'Content-Type': 'application/octet-stream',
    'X-File-Name': encodeURIComponent(file.name),
  };
  const claim = await answer<OwnClaim>(
    api.POST('/own-claim/document', { headers, body: file as never, bodySerializer: (body: unknown) => body as File }),
  );
  queryClient.setQueryData(ownClaimQuery(token).queryKey, claim);
}

export const withdrawClaim = (token: string): Promise<unknown> => answer(api.DELETE('/own-claim', bearer(token)));

export const witnessedClaimQuery = (token: string) =>
  queryOptions({
    queryKey: ['witnessed-claim'],
    queryFn: () => answer<WitnessedClaim>(api.GET('/witnessed-claim', bearer(token))),
    retry: false,
  });

export const answerAsWitness = (token: string, yesOrNo: 'yes' | 'no'): Promise<unknown> =>
  answer(api.PUT('/witnessed-claim', { ...bearer(token), body: { answer: yesOrNo } }));

export const claimsQuery = (list: ListSearch<typeof SPEC>) =>
  queryOptions({
    queryKey: [...CLAIMS, list],
    queryFn: ({ signal }) => {
      const { sort: _, ...query } = listQuery(list);
      return answer<Schemas['ClaimList']>(api.GET('/claims', { params: { query }, signal }));
    },
    placeholderData: keepPreviousData,
  });

export async function decideClaim(id: string, body: Decision): Promise<void> {
  await answer(api.POST('/claims/{id}/decisions', { params: { path: { id } }, body }));
  await Promise.all([CLAIMS, ['organisations']].map((queryKey) => queryClient.invalidateQueries({ queryKey })));
}
