import type { Archive } from '../archive.js';
import { childNamed, descendantsNamed, readXml, textOf, type XmlElement } from '../xml.js';
import { partAt } from './location.js';

/** What pages refer to by number. */
export type Resources = {
  readonly boldFonts: ReadonlySet<string>;
  /** Drawings used in several places, by their id. */
  readonly composites: ReadonlyMap<string, XmlElement>;
};

/** Reads the lists of resources `owner` names, a page or the document; one that is missing or damaged is passed over. */
export function readResources(
  archive: Archive,
  owner: XmlElement,
  { from, root, file }: { from: string; root: string; file: string },
): Resources {
  const boldFonts = new Set<string>();
  const composites = new Map<string, XmlElement>();
  for (const name of ['PublicRes', 'DocumentRes', 'PageRes']) {
    for (const location of descendantsNamed(owner, name)) {
      const part = partAt(archive, textOf(location), { from, root });
      const list = part === null ? null : readOrNull(part.bytes, file);
      if (list === null) continue;
      for (const { attributes } of descendantsNamed(list, 'Font')) {
        const isBold = attributes.Bold === 'true' || /bold|heavy/i.test(attributes.FontName ?? '');
        if (isBold && attributes.ID !== undefined) boldFonts.add(attributes.ID);
      }
      for (const unit of descendantsNamed(list, 'CompositeGraphicUnit')) {
        const content = childNamed(unit, 'Content');
        if (unit.attributes.ID !== undefined && content !== undefined) composites.set(unit.attributes.ID, content);
      }
    }
  }
  return { boldFonts, composites };
}

export function mergedResources(first: Resources, second: Resources): Resources {
  return {
    boldFonts: new Set([...first.boldFonts, ...second.boldFonts]),
    composites: new Map([...first.composites, ...second.composites]),
  };
}

function readOrNull(bytes: Uint8Array, file: string): XmlElement | null {
  try {
    return readXml(bytes, file);
  } catch {
    return null;
  }
}
