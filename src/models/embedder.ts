/** Port: text to unit vectors. */
export type Embedder = {
  /** Names the model and everything that changes its vectors; part of the snapshot header. */
  readonly id: string;
  readonly dimension: number;
  embedQuery(text: string): Promise<Float32Array>;
  embedDocuments(texts: readonly string[]): Promise<readonly Float32Array[]>;
};
