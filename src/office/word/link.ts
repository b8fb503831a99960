import { ConcreteHyperlink, type IContext, type IXmlableObject, type TextRun, XmlComponent } from 'docx';

const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

/** Words that open an address. docx draws the id of a link of its own by lot: the same paper would give other bytes. */
export class Link extends XmlComponent {
  constructor(
    private readonly url: string,
    private readonly runs: readonly TextRun[],
  ) {
    super('w:hyperlink');
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const relationships = context.viewWrapper.Relationships;
    const id = `Link${relationships.RelationshipCount + 1}`;
    const [target = '', fragment] = this.url.split('#');
    relationships.addRelationship(id, HYPERLINK, target, 'External');
    return new ConcreteHyperlink(this.runs, id, fragment, this.url).prepForXml(context);
  }
}
