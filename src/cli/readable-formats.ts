/** Names of files that can be read, as messages list them. */
export const READABLE = '.docx .pdf .ofd .xlsx .csv .html .md .txt';
