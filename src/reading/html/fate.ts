/**
 * What becomes of a line: of the text, its title, what stands below the title, fields of a table of metadata, a line of
 * facts and tools, a note, or frame of the site.
 */
export type Fate = 'text' | 'title' | 'subtitle' | 'fields' | 'info' | 'note' | 'frame';
