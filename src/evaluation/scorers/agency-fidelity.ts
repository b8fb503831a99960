import { evidenceOf, judgeClaims } from './evidence.js';
import { type Scorer, type StoredClaim, shareScore } from './scorer.js';
import { comparable } from './text.js';

const KIND = '(?:委员会|办公室|组织部|宣传部|编办|分局|总局|科协|药监局|委|局|厅|办|署)';
const WITH_LEVEL = new RegExp(`[省市县区州]\\p{Script=Han}{1,12}?${KIND}`, 'gu');
const LISTED = new RegExp(`^\\p{Script=Han}{2,14}${KIND}$`, 'u');
const LEAD_LIST = /牵头单位:([^;。)]+)/g;
const LEAD_NAMED = /([^;。,:(]+?)(?:为|是)牵头单位/g;

/** Share of sentences with agencies whose every agency stands in what they cite, and leads only where the text says so. */
export const agencyFidelity: Scorer = (_asked, { answer, sources }) => {
  const judged = judgeClaims(answer.claims, (claim) => {
    const agencies = agenciesOf(claim);
    const leads = leadsOf(comparable(claim.text));
    if (agencies.length + leads.length === 0) return null;
    const evidence = comparable(evidenceOf(claim, sources));
    const known = leadsOf(evidence).join(',');
    return [
      ...agencies.filter((agency) => !evidence.includes(agency)),
      ...leads.filter((lead) => !known.includes(lead)).map((lead) => `${lead} as lead`),
    ];
  });
  return shareScore('agency-fidelity', { ...judged, none: 'no sentence names an agency' });
};

function agenciesOf({ text }: StoredClaim): string[] {
  const plain = comparable(text);
  const listed = plain.split(/[,、;:。()\-/和与及]/).filter((part) => LISTED.test(part));
  return [...new Set([...listed, ...[...plain.matchAll(WITH_LEVEL)].map(([agency]) => agency)])];
}

function leadsOf(plain: string): string[] {
  const lists = [...plain.matchAll(LEAD_LIST), ...plain.matchAll(LEAD_NAMED)].map(([, units = '']) => units);
  return lists.flatMap((units) => units.split(/[,、]/)).filter((unit) => unit !== '');
}
