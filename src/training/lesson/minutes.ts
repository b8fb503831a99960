/** Minutes a lesson may have. */
export const MINUTES = { least: 20, most: 180, usual: 45 };
