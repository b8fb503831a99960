import type { Document, IdentityField } from '../vocabulary/document.js';

/** Words that mean themselves in YAML, without quotes. */
const PLAIN = /^\p{Script=Han}[\p{Script=Han}A-Za-z0-9〔〕（）、，]*$/u;
const UNKNOWN = '…';

/** The line of a `.yaml` that states a field: with what was read, or with `…` where nothing was. */
export function sidecarLine(about: IdentityField, document: Document): string {
  switch (about) {
    case 'title':
      return `title: ${document.readFrom.title === undefined ? UNKNOWN : scalar(document.title)}`;
    case 'documentNumber':
      return `documentNumber: ${scalar(document.documentNumber ?? UNKNOWN)}`;
    case 'issuers':
      return `issuers: [${(document.issuers.length > 0 ? document.issuers : [UNKNOWN]).map(quoted).join(', ')}]`;
    case 'issueDate':
      return `issueDate: ${document.issueDate ?? 'YYYY-MM-DD'}`;
    case 'kind':
      return `kind: ${document.kind}`;
    case 'region':
      return regionLine(document);
  }
}

function regionLine({ region, regionPath }: Document): string {
  if (region === null) return `region: { name: ${UNKNOWN}, level: city }`;
  const within = regionPath.filter((each) => each !== region.name);
  const path = within.length === 0 ? '' : `, within: [${within.map(quoted).join(', ')}]`;
  return `region: { name: ${quoted(region.name)}, level: ${region.level}${path} }`;
}

/** Within brackets a comma would part it. */
function quoted(text: string): string {
  return /^[\p{Script=Han}…]+$/u.test(text) ? text : JSON.stringify(text);
}

function scalar(text: string): string {
  return PLAIN.test(text) || text === UNKNOWN ? text : JSON.stringify(text);
}
