/** Which page of a list an address asks for; what is no page of it is the nearest one. `page` from 1. */
export type PageOf = { readonly page: number; readonly pages: number; readonly from: number };

export function pageIn(text: string | undefined, count: number, size: number): PageOf {
  const pages = Math.max(1, Math.ceil(count / size));
  const asked = /^\d{1,6}$/.test(text ?? '') ? Number(text) : 1;
  const page = Math.min(Math.max(asked, 1), pages);
  return { page, pages, from: (page - 1) * size };
}
