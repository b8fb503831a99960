/** Addresses of resources: `tiaowen://documents/<id>` and `tiaowen://clauses/<id>`, the id percent-encoded. */

export type ResourceKind = 'documents' | 'clauses';

export type Address = { readonly kind: ResourceKind; readonly id: string };

const ADDRESS = /^tiaowen:\/\/(documents|clauses)\/([^/?#]{1,2000})$/;

export function resourceAddress({ kind, id }: Address): string {
  return `tiaowen://${kind}/${encodeURIComponent(id)}`;
}

/** As clients fill it in. */
export function addressTemplate(kind: ResourceKind): string {
  return `tiaowen://${kind}/{id}`;
}

/** Null for an address that is none of ours. */
export function readAddress(address: string): Address | null {
  const [, kind, encoded] = ADDRESS.exec(address) ?? [];
  if (kind === undefined || encoded === undefined) return null;
  try {
    return { kind: kind as ResourceKind, id: decodeURIComponent(encoded) };
  } catch {
    return null;
  }
}
