/** The fonts of the theme; nothing else names one. */
export const FONT = {
  /** On every machine with Chinese Windows or Office; where it is missing, programs take another font for Han. */
  han: '微软雅黑',
  /** On every machine, if under another name with the same widths: what is measured is what is shown. */
  latin: 'Arial',
};
