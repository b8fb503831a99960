import { childNamed, elementsOf, textOf, type XmlElement } from '../xml.js';

/** The newest way a program wrote something down; what is for older programs says the same again. */
export function chosenBranch(alternatives: XmlElement): XmlElement {
  const choice = elementsOf(alternatives, 'Choice').find((each) => elementsOf(each).length > 0);
  return choice ?? childNamed(alternatives, 'Fallback') ?? { name: '', attributes: {}, children: [] };
}

/** All words below an element, for what is left out as a whole. */
export function storyWords(element: XmlElement): string {
  if (element.name === 't' || element.name === 'delText' || element.name === 'instrText') return textOf(element);
  const inner = element.name === 'AlternateContent' ? chosenBranch(element) : element;
  return elementsOf(inner).map(storyWords).join('');
}
