import type { Paper } from './paper.js';
export function pagesOf(_: Paper): { body: number; attachments: number[]; total: number } { return { body: 1, attachments: [], total: 1 }; }
