import { ConcreteHyperlink, type IContext, type IXmlableObject, TextRun } from 'docx';

const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

/**
 * Words that open an address, wherever a run may stand. docx draws the id of a link of its own by lot: the same paper would
 * give other bytes.
 */
export class Link extends TextRun {
  readonly #url: string;
  readonly #runs: readonly TextRun[];

  constructor(url: string, runs: readonly TextRun[]) {
    super({});
    this.#url = url;
    this.#runs = runs;
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const relationships = context.viewWrapper.Relationships;
    const id = `Link${relationships.RelationshipCount + 1}`;
    const [target = '', fragment] = this.#url.split('#');
    relationships.addRelationship(id, HYPERLINK, target, 'External');
    return new ConcreteHyperlink(this.#runs, id, fragment, this.#url).prepForXml(context);
  }
}
