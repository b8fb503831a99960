import { sampleDocument } from '../storage/sample-document.fixture.js';
import type { DocumentHeader } from '../storage/store.js';

/** A plan of 云屏市 of which nothing else is known, but for what a test says. */
export function headerOf(id: string, said: Partial<DocumentHeader> = {}): DocumentHeader {
  const { text: _text, segments: _segments, noise: _noise, ...header } = sampleDocument(id, '一、要求').document;
  return {
    ...header,
    title: id,
    issueDate: null,
    effectiveDate: null,
    repeals: [],
    region: { name: '云屏市', level: 'city' },
    regionPath: ['青澜省', '云屏市'],
    ...said,
  };
}
