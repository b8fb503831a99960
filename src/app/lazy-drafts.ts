/** Drafting, loaded when first asked for: a question should not wait for what it does not use. */

import { once } from '../library/once.js';
import type { Drafts, DraftsInput } from './drafts.js';

export function lazyDrafts(input: DraftsInput): Drafts {
  const drafts = once(async () => (await import('./drafts.js')).createDrafts(input));
  return {
    brief: async (...given) => (await drafts()).brief(...given),
    briefWord: async (...given) => (await drafts()).briefWord(...given),
    briefMarkdown: async (...given) => (await drafts()).briefMarkdown(...given),
    trainWord: async (...given) => (await drafts()).trainWord(...given),
    briefPreview: async (...given) => (await drafts()).briefPreview(...given),
    trainPreview: async (...given) => (await drafts()).trainPreview(...given),
    briefMentions: async (...given) => (await drafts()).briefMentions(...given),
    briefingTemplates: async (...given) => (await drafts()).briefingTemplates(...given),
    briefingData: async (...given) => (await drafts()).briefingData(...given),
    train: async (...given) => (await drafts()).train(...given),
    trainSlides: async (...given) => (await drafts()).trainSlides(...given),
    trainingTemplates: async (...given) => (await drafts()).trainingTemplates(...given),
    makeQuiz: async (...given) => (await drafts()).makeQuiz(...given),
    readTables: async (...given) => (await drafts()).readTables(...given),
    printWord: async (...given) => (await drafts()).printWord(...given),
    printSlides: async (...given) => (await drafts()).printSlides(...given),
    writeWorkbook: async (...given) => (await drafts()).writeWorkbook(...given),
    writeFiles: async (...given) => (await drafts()).writeFiles(...given),
  };
}
