/** What is used of `@huggingface/transformers` 3.8, which need not be installed. */
export type Transformers = {
  readonly env: { allowRemoteModels: boolean; localModelPath: string };
  readonly pipeline: (task: 'feature-extraction', model: string, options: PipelineOptions) => Promise<Extractor>;
};

export type PipelineOptions = {
  readonly dtype: 'fp32' | 'q8';
  /** Where the ONNX file lies within the folder. */
  readonly subfolder: string;
  readonly local_files_only: true;
};

export type Extractor = (
  texts: string[],
  options: { readonly pooling: 'mean' | 'cls'; readonly normalize: true },
) => Promise<{ readonly data: Float32Array; readonly dims: readonly number[] }>;
