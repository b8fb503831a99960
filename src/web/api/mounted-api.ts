import { viewerOf } from '../../tools/viewer.js';
import type { Mounted } from '../use-cases.js';
import { type ApiDeps, createApi } from './api.js';

/** The API as the web server mounts it. */
export function mountedApi(deps: Omit<ApiDeps, 'root'>): Mounted {
  const root = '/api/v1';
  const api = createApi({ ...deps, root });
  return { path: root, fetch: (request, reader, peer) => api.fetch(request, { viewer: viewerOf(reader, peer) }) };
}
