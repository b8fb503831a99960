import { elementsOf, type XmlElement } from '../xml.js';

export type Relationship = {
  readonly id: string;
  /** Last part of its type: `footnotes`, `header`, `image`. */
  readonly type: string;
  /** Name of the part in the archive; of what lies outside, its address. */
  readonly target: string;
  readonly isOutside: boolean;
};

/** @param root the part's .rels; @param part name of the part the targets are seen from, empty for the package itself */
export function readRelationships(root: XmlElement | undefined, part: string): Relationship[] {
  return elementsOf(root ?? { name: '', attributes: {}, children: [] }, 'Relationship').map(({ attributes }) => {
    const isOutside = attributes.TargetMode === 'External';
    const target = attributes.Target ?? '';
    return {
      id: attributes.Id ?? '',
      type: (attributes.Type ?? '').split('/').at(-1) ?? '',
      target: isOutside ? target : resolve(target, part),
      isOutside,
    };
  });
}

/** Where the relationships of a part stand: `word/_rels/document.xml.rels`. */
export function relationshipsOf(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

function resolve(target: string, part: string): string {
  const steps = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of target.replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
