/** What a program that embeds the core imports: use cases over a corpus, without an edge. docs/embedding.md. */
export { type App, type AskOptions, createApp, type Overrides } from './app/app.js';
export { type Config, type Environment, readConfig } from './config/config.js';
export type { Answer, Citation, Claim, Grade } from './vocabulary/answer.js';
export { AppError, type AppErrorCode } from './vocabulary/errors.js';
export type { ModelUse, QuestionEnd, Synced, Watch } from './vocabulary/watch.js';
