/** A title as Chinese prints it, in 《》; one that carries 《》 of its own stays as it is. */
export function bookTitle(title: string): string {
  return title.includes('《') ? title : `《${title}》`;
}
